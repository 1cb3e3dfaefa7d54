// Libreta's widget, with Lit 3.3.3 (BSD-3-Clause) and marked 18.2.1 (MIT): see web/licenses.txt. Made by "npm run bundle".
var Ve=globalThis,Ge=Ve.ShadowRoot&&(Ve.ShadyCSS===void 0||Ve.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Ct=Symbol(),Ii=new WeakMap,Te=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==Ct)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Ge&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=Ii.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&Ii.set(t,e))}return e}toString(){return this.cssText}},Di=i=>new Te(typeof i=="string"?i:i+"",void 0,Ct),Rt=(i,...e)=>{let t=i.length===1?i[0]:e.reduce((r,s,n)=>r+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+i[n+1],i[0]);return new Te(t,i,Ct)},Hi=(i,e)=>{if(Ge)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),s=Ve.litNonce;s!==void 0&&r.setAttribute("nonce",s),r.textContent=t.cssText,i.appendChild(r)}},Pt=Ge?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return Di(t)})(i):i;var{is:Us,defineProperty:qs,getOwnPropertyDescriptor:js,getOwnPropertyNames:Fs,getOwnPropertySymbols:Ws,getPrototypeOf:Zs}=Object,Xe=globalThis,Bi=Xe.trustedTypes,Vs=Bi?Bi.emptyScript:"",Gs=Xe.reactiveElementPolyfillSupport,Ce=(i,e)=>i,Nt={toAttribute(i,e){switch(e){case Boolean:i=i?Vs:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},qi=(i,e)=>!Us(i,e),Ui={attribute:!0,type:String,converter:Nt,reflect:!1,useDefault:!1,hasChanged:qi};Symbol.metadata??=Symbol("metadata"),Xe.litPropertyMetadata??=new WeakMap;var j=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Ui){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),s=this.getPropertyDescriptor(e,r,t);s!==void 0&&qs(this.prototype,e,s)}}static getPropertyDescriptor(e,t,r){let{get:s,set:n}=js(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:s,set(o){let a=s?.call(this);n?.call(this,o),this.requestUpdate(e,a,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Ui}static _$Ei(){if(this.hasOwnProperty(Ce("elementProperties")))return;let e=Zs(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Ce("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Ce("properties"))){let t=this.properties,r=[...Fs(t),...Ws(t)];for(let s of r)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,s]of t)this.elementProperties.set(r,s)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let s=this._$Eu(t,r);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let s of r)t.unshift(Pt(s))}else e!==void 0&&t.push(Pt(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Hi(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){let r=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,r);if(s!==void 0&&r.reflect===!0){let n=(r.converter?.toAttribute!==void 0?r.converter:Nt).toAttribute(t,r.type);this._$Em=e,n==null?this.removeAttribute(s):this.setAttribute(s,n),this._$Em=null}}_$AK(e,t){let r=this.constructor,s=r._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let n=r.getPropertyOptions(s),o=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:Nt;this._$Em=s;let a=o.fromAttribute(t,n.type);this[s]=a??this._$Ej?.get(s)??a,this._$Em=null}}requestUpdate(e,t,r,s=!1,n){if(e!==void 0){let o=this.constructor;if(s===!1&&(n=this[e]),r??=o.getPropertyOptions(e),!((r.hasChanged??qi)(n,t)||r.useDefault&&r.reflect&&n===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:s,wrapped:n},o){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),n!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,n]of this._$Ep)this[s]=n;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[s,n]of r){let{wrapped:o}=n,a=this[s];o!==!0||this._$AL.has(s)||a===void 0||this.C(s,void 0,n,a)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(t)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};j.elementStyles=[],j.shadowRootOptions={mode:"open"},j[Ce("elementProperties")]=new Map,j[Ce("finalized")]=new Map,Gs?.({ReactiveElement:j}),(Xe.reactiveElementVersions??=[]).push("2.1.2");var Lt=globalThis,ji=i=>i,Qe=Lt.trustedTypes,Fi=Qe?Qe.createPolicy("lit-html",{createHTML:i=>i}):void 0,Mt="$lit$",F=`lit$${Math.random().toFixed(9).slice(2)}$`,zt="?"+F,Xs=`<${zt}>`,ee=document,Pe=()=>ee.createComment(""),Ne=i=>i===null||typeof i!="object"&&typeof i!="function",It=Array.isArray,Qi=i=>It(i)||typeof i?.[Symbol.iterator]=="function",Ot=`[ 	
\f\r]`,Re=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Wi=/-->/g,Zi=/>/g,K=RegExp(`>|${Ot}(?:([^\\s"'>=/]+)(${Ot}*=${Ot}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Vi=/'/g,Gi=/"/g,Yi=/^(?:script|style|textarea|title)$/i,Dt=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),c=Dt(1),_=Dt(2),Ko=Dt(3),N=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),Xi=new WeakMap,J=ee.createTreeWalker(ee,129);function Ki(i,e){if(!It(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return Fi!==void 0?Fi.createHTML(e):e}var Ji=(i,e)=>{let t=i.length-1,r=[],s,n=e===2?"<svg>":e===3?"<math>":"",o=Re;for(let a=0;a<t;a++){let l=i[a],m,d,u=-1,h=0;for(;h<l.length&&(o.lastIndex=h,d=o.exec(l),d!==null);)h=o.lastIndex,o===Re?d[1]==="!--"?o=Wi:d[1]!==void 0?o=Zi:d[2]!==void 0?(Yi.test(d[2])&&(s=RegExp("</"+d[2],"g")),o=K):d[3]!==void 0&&(o=K):o===K?d[0]===">"?(o=s??Re,u=-1):d[1]===void 0?u=-2:(u=o.lastIndex-d[2].length,m=d[1],o=d[3]===void 0?K:d[3]==='"'?Gi:Vi):o===Gi||o===Vi?o=K:o===Wi||o===Zi?o=Re:(o=K,s=void 0);let f=o===K&&i[a+1].startsWith("/>")?" ":"";n+=o===Re?l+Xs:u>=0?(r.push(m),l.slice(0,u)+Mt+l.slice(u)+F+f):l+F+(u===-2?a:f)}return[Ki(i,n+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},Oe=class i{constructor({strings:e,_$litType$:t},r){let s;this.parts=[];let n=0,o=0,a=e.length-1,l=this.parts,[m,d]=Ji(e,t);if(this.el=i.createElement(m,r),J.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(s=J.nextNode())!==null&&l.length<a;){if(s.nodeType===1){if(s.hasAttributes())for(let u of s.getAttributeNames())if(u.endsWith(Mt)){let h=d[o++],f=s.getAttribute(u).split(F),b=/([.?@])?(.*)/.exec(h);l.push({type:1,index:n,name:b[2],strings:f,ctor:b[1]==="."?Ke:b[1]==="?"?Je:b[1]==="@"?et:ie}),s.removeAttribute(u)}else u.startsWith(F)&&(l.push({type:6,index:n}),s.removeAttribute(u));if(Yi.test(s.tagName)){let u=s.textContent.split(F),h=u.length-1;if(h>0){s.textContent=Qe?Qe.emptyScript:"";for(let f=0;f<h;f++)s.append(u[f],Pe()),J.nextNode(),l.push({type:2,index:++n});s.append(u[h],Pe())}}}else if(s.nodeType===8)if(s.data===zt)l.push({type:2,index:n});else{let u=-1;for(;(u=s.data.indexOf(F,u+1))!==-1;)l.push({type:7,index:n}),u+=F.length-1}n++}}static createElement(e,t){let r=ee.createElement("template");return r.innerHTML=e,r}};function te(i,e,t=i,r){if(e===N)return e;let s=r!==void 0?t._$Co?.[r]:t._$Cl,n=Ne(e)?void 0:e._$litDirective$;return s?.constructor!==n&&(s?._$AO?.(!1),n===void 0?s=void 0:(s=new n(i),s._$AT(i,t,r)),r!==void 0?(t._$Co??=[])[r]=s:t._$Cl=s),s!==void 0&&(e=te(i,s._$AS(i,e.values),s,r)),e}var Ye=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,s=(e?.creationScope??ee).importNode(t,!0);J.currentNode=s;let n=J.nextNode(),o=0,a=0,l=r[0];for(;l!==void 0;){if(o===l.index){let m;l.type===2?m=new me(n,n.nextSibling,this,e):l.type===1?m=new l.ctor(n,l.name,l.strings,this,e):l.type===6&&(m=new tt(n,this,e)),this._$AV.push(m),l=r[++a]}o!==l?.index&&(n=J.nextNode(),o++)}return J.currentNode=ee,s}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},me=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,s){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=te(this,e,t),Ne(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==N&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Qi(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&Ne(this._$AH)?this._$AA.nextSibling.data=e:this.T(ee.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,s=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=Oe.createElement(Ki(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===s)this._$AH.p(t);else{let n=new Ye(s,this),o=n.u(this.options);n.p(t),this.T(o),this._$AH=n}}_$AC(e){let t=Xi.get(e.strings);return t===void 0&&Xi.set(e.strings,t=new Oe(e)),t}k(e){It(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,s=0;for(let n of e)s===t.length?t.push(r=new i(this.O(Pe()),this.O(Pe()),this,this.options)):r=t[s],r._$AI(n),s++;s<t.length&&(this._$AR(r&&r._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=ji(e).nextSibling;ji(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ie=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,s,n){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=n,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=p}_$AI(e,t=this,r,s){let n=this.strings,o=!1;if(n===void 0)e=te(this,e,t,0),o=!Ne(e)||e!==this._$AH&&e!==N,o&&(this._$AH=e);else{let a=e,l,m;for(e=n[0],l=0;l<n.length-1;l++)m=te(this,a[r+l],t,l),m===N&&(m=this._$AH[l]),o||=!Ne(m)||m!==this._$AH[l],m===p?e=p:e!==p&&(e+=(m??"")+n[l+1]),this._$AH[l]=m}o&&!s&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ke=class extends ie{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},Je=class extends ie{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},et=class extends ie{constructor(e,t,r,s,n){super(e,t,r,s,n),this.type=5}_$AI(e,t=this){if((e=te(this,e,t,0)??p)===N)return;let r=this._$AH,s=e===p&&r!==p||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,n=e!==p&&(r===p||s);s&&this.element.removeEventListener(this.name,this,r),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},tt=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){te(this,e)}},er={M:Mt,P:F,A:zt,C:1,L:Ji,R:Ye,D:Qi,V:te,I:me,H:ie,N:Je,U:et,B:Ke,F:tt},Qs=Lt.litHtmlPolyfillSupport;Qs?.(Oe,me),(Lt.litHtmlVersions??=[]).push("3.3.3");var tr=(i,e,t)=>{let r=t?.renderBefore??e,s=r._$litPart$;if(s===void 0){let n=t?.renderBefore??null;r._$litPart$=s=new me(e.insertBefore(Pe(),n),n,void 0,t??{})}return s._$AI(i),s};var Ht=globalThis,$=class extends j{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=tr(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return N}};$._$litElement$=!0,$.finalized=!0,Ht.litElementHydrateSupport?.({LitElement:$});var Ys=Ht.litElementPolyfillSupport;Ys?.({LitElement:$});(Ht.litElementVersions??=[]).push("4.2.2");function ir(i,e){if(i&&e!==""){let t=document.createElement("p");t.textContent=e,i.append(t),setTimeout(()=>t.remove(),1e4)}}function w(i,...e){let t=i.map(r=>r.replace(/(@[^{;]*\{)|(-?\d*\.?\d+)rem\b/g,(s,n,o)=>n===void 0?`calc(${o} * var(--libreta-size))`:n.replaceAll("rem","em")));return Rt(Object.assign(t,{raw:i.raw}),...e)}var rr=w`
  :host {
    display: block;
  }

  :host([mode="page"]) {
    height: 100dvh;
  }

  :host([mode="inline"]) {
    height: 40rem;
    max-height: 100dvh;
  }

  .panel {
    position: relative;
    color: var(--libreta-ink);
    font: 1rem/1.55 var(--libreta-font);
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    height: 100%;
    container: chat / inline-size;
    background-color: var(--libreta-paper);
    background-image: radial-gradient(var(--libreta-dots) 1px, transparent 1.5px);
    background-size: 22px 22px;
  }

  libreta-header {
    grid-row: 1;
  }

  libreta-banner {
    grid-row: 2;
    padding-inline: 1rem;
  }

  libreta-transcript {
    grid-row: 3;
  }

  .foot {
    grid-row: 4;
    width: 100%;
    max-width: calc(var(--libreta-column) + 2rem);
    margin: 0 auto;
    padding: 0.25rem max(1rem, env(safe-area-inset-right)) max(1rem, env(safe-area-inset-bottom))
      max(1rem, env(safe-area-inset-left));
  }

  .hint {
    margin: 0.5rem 0 0;
    color: var(--libreta-ink-soft);
    font-size: 0.8125rem;
    text-align: center;
  }

  @media (pointer: coarse) {
    .hint {
      display: none;
    }
  }

  :host([mode="inline"]) .panel {
    min-height: min(20rem, 100dvh);
    max-height: 100dvh;
    overflow: hidden;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
  }

  :host([mode="bubble"]) .panel {
    position: fixed;
    z-index: 2147483000;
    inset: auto max(1.25rem, env(safe-area-inset-right)) max(1.25rem, env(safe-area-inset-bottom)) auto;
    width: min(26.5rem, 100vw - 2rem);
    height: min(44rem, 100dvh - 2.5rem);
    overflow: hidden;
    border: 1px solid var(--libreta-line);
    border-radius: 20px;
    box-shadow: 0 20px 60px var(--libreta-shadow);
    animation: rise 0.2s ease-out;
  }

  .launcher {
    position: fixed;
    color: var(--libreta-ink);
    cursor: pointer;
    z-index: 2147483000;
    right: max(1.25rem, env(safe-area-inset-right));
    bottom: max(1.25rem, env(safe-area-inset-bottom));
    display: grid;
    place-items: center;
    width: 3.75rem;
    height: 3.75rem;
    padding: 0;
    border: 1px solid var(--libreta-line);
    border-radius: 50%;
    background: var(--libreta-sheet);
    box-shadow: 0 8px 30px var(--libreta-shadow);
    transition: transform 0.15s;
  }

  .launcher[hidden] {
    display: none;
  }

  .launcher:hover {
    transform: scale(1.06);
  }

  @media (max-width: 30rem) {
    :host([mode="bubble"]) .panel {
      inset: 0;
      width: 100%;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(16px);
    }
  }
`;function I(){if(crypto.randomUUID!==void 0)return crypto.randomUUID();let i=crypto.getRandomValues(new Uint8Array(16));return i[6]=(i[6]??0)&15|64,i[8]=(i[8]??0)&63|128,Array.from(i,t=>t.toString(16).padStart(2,"0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/,"$1-$2-$3-$4-")}function re(i,e){return new Promise(t=>{let r=setTimeout(()=>t(!0),i);e.addEventListener("abort",()=>(clearTimeout(r),t(!1)),{once:!0})})}async function fe(i){for(;document.visibilityState==="hidden"&&!i.aborted;)await nr(document,"visibilitychange",i)}async function sr(i){for(;!navigator.onLine&&!i.aborted;)await nr(window,"online",i)}function nr(i,e,t){return new Promise(r=>{i.addEventListener(e,r,{once:!0,signal:t}),t.addEventListener("abort",r,{once:!0})})}async function*or(i){let e=[];for await(let t of Ks(i))t.startsWith("data:")?e.push(t.slice(t.startsWith("data: ")?6:5)):t===""&&e.length>0&&(yield JSON.parse(e.join(`
`)),e=[]);e.length>0&&(yield JSON.parse(e.join(`
`)))}async function*Ks(i){let e=i.getReader(),t=new TextDecoder,r="";try{for(;;){let{done:s,value:n}=await e.read();r+=s?t.decode():t.decode(n,{stream:!0});let o=r.split(`
`);if(r=o.pop()??"",yield*o.map(a=>a.replace(/\r$/,"")),s)break}}finally{await e.cancel().catch(()=>{})}r!==""&&(yield r)}var Js=6e4,H=class extends Error{constructor(e,t={}){super(t.message??e),this.kind=e,this.code=t.code??e,this.sentence=t.message}};async function*ar(i,e,t){let r=new Bt;try{let s=await en(i,e,AbortSignal.any([t,r.signal]));for await(let n of or(r.watch(s))){if(n.type==="RUN_ERROR")throw new H("error",{code:n.code,message:n.message});if(yield n,n.type==="RUN_FINISHED")return}}catch(s){throw t.throwIfAborted(),s instanceof H?s:new H("cut")}finally{r.stop()}throw new H("cut")}async function en(i,e,t){let r;try{r=await fetch(i,{method:"POST",headers:{"Content-Type":"application/json",Accept:"text/event-stream"},credentials:"include",cache:"no-store",body:JSON.stringify(e),signal:t})}catch{throw new H("unreachable")}if(!r.ok||r.body===null)throw new H("refused",await tn(r));return r.body}async function tn(i){let e=await i.json().catch(()=>{});return{code:e?.error?.code??`http_${i.status}`,message:e?.error?.message}}var Bt=class{#e=new AbortController;#r=this.#t();get signal(){return this.#e.signal}watch(e){let t=()=>{this.stop(),this.#r=this.#t()};return e.pipeThrough(new TransformStream({transform(r,s){t(),s.enqueue(r)}}),{signal:this.signal})}stop(){clearTimeout(this.#r)}#t(){return setTimeout(()=>this.#e.abort(),Js)}};var rn=[300,700,1500],sn=[500,1e3,2e3,4e3,...Array.from({length:6},()=>8e3)],it=class{locale;#e;#r;constructor(e,t,r){this.#e=e,this.#r=t,this.locale=r}async turn(e,t,r){let s=await this.#t(e,t,r);for(let n of rn)s?.code==="turn_running"&&!t.aborted&&(await new Promise(o=>setTimeout(o,n)),s=await this.#t(e,t,r));return s}async wholeTurn(e,t,r,s){let n=await this.turn(e,t,r),o=n;for(let a of n?.kind==="cut"?sn:[]){if(s(),await re(a,t),await fe(t),await sr(t),t.aborted)return;if(o=await this.turn(e,t,r),o===void 0||!nn(o))return o}return n}stop(){let e={method:"POST",headers:{"Content-Type":"application/json"},credentials:"include",body:JSON.stringify({threadId:this.#r.get()??""})};fetch(`${this.#e}/stop`,e).catch(()=>{})}async#t(e,t,r){try{for await(let s of ar(this.#e,this.#i(e),t))t.throwIfAborted(),r(s)}catch(s){if(t.aborted)return;if(s instanceof H)return s;throw s}}#i({messages:e=[],forwarded:t={},resume:r}){return{threadId:this.#r.get()??"",runId:I(),protocolVersion:"1.0",state:{},messages:e,tools:[],context:[],forwardedProps:{locale:this.locale,keepRunning:!0,...t},...r?{resume:r}:{}}}};function nn({kind:i,code:e}){return i==="cut"||i==="unreachable"||e.startsWith("http_5")}function Me(i,e=I()){return{kind:"person",key:e,id:e,text:i}}function hr(i){return i.findLast(e=>e.kind==="person")?.text??""}function dr(i,e){let[t]=i;return t?.kind==="answer"?[{...t,text:e,streaming:!1}]:i}function pr(i,e){switch(e.type){case"TEXT_MESSAGE_START":return lr(i,Ut(e.messageId,"",!0));case"TEXT_MESSAGE_CONTENT":return Le(i,"answer",e.messageId,t=>({...t,text:t.text+e.delta}));case"TEXT_MESSAGE_END":return Le(i,"answer",e.messageId,t=>({...t,streaming:!1}));case"TOOL_CALL_START":return lr(i,gr(e.toolCallId,e.toolCallName,""));case"TOOL_CALL_ARGS":return Le(i,"call",e.toolCallId,t=>({...t,args:t.args+e.delta}));case"TOOL_CALL_RESULT":return Le(i,"call",e.toolCallId,t=>({...t,result:br(e.content)}));case"MESSAGES_SNAPSHOT":return ln(i,on(e.messages));default:return i}}function lr(i,e){let t=i.find(r=>r.kind===e.kind&&r.id===e.id);return t===void 0?[...i,e]:i.map(r=>r===t?{...e,key:t.key}:r)}function ur(i,{stopped:e}){let t=i.filter(r=>r.kind!=="answer"||!r.streaming||r.text!=="").map(r=>r.kind==="answer"&&r.streaming?{...r,streaming:!1,stopped:e}:r);return e&&t.at(-1)?.kind==="person"?[...t,{...Ut(I(),"",!1),stopped:e}]:t}function rt(i){return i.findLast(e=>e.kind==="call")}function mr(i){return i.findLast(e=>e.kind==="call"&&e.result?.status!==void 0)}function fr(i,e){return i.find(t=>t.kind==="call"&&t.result?.operationId===e)}function Le(i,e,t,r){return i.map(s=>s.kind===e&&s.id===t?r(s):s)}function Ut(i,e,t){return{kind:"answer",key:i,id:i,text:e,streaming:t,stopped:!1}}function gr(i,e,t){return{kind:"call",key:i,id:i,name:e,args:t,result:void 0}}function on(i){let e=[];for(let t of i){let r=an(t);t.role==="user"&&r!==""?e.push(Me(r,t.id)):t.role==="assistant"?(r!==""&&e.push(Ut(t.id,r,!1)),e.push(...(t.toolCalls??[]).map(s=>gr(s.id,s.function.name,s.function.arguments)))):t.role==="tool"&&(e=Le(e,"call",t.toolCallId??"",s=>({...s,result:br(r)})))}return e}function an(i){return typeof i.content=="string"?i.content:(i.content??[]).map(e=>e.text??"").join("")}function ln(i,e){let t=e.map((r,s)=>{let n=i[s];return n!==void 0&&cr(n,r)?{...r,key:n.key}:r});return i.forEach((r,s)=>{r.kind==="answer"&&r.stopped&&!t.some(n=>cr(n,r))&&t.splice(Math.min(s,t.length),0,r)}),t}function cr(i,e){return i.kind==="call"||e.kind==="call"?i.kind===e.kind&&i.id===e.id:i.kind===e.kind&&(i.id===e.id||i.text===e.text)}function br(i){try{return JSON.parse(typeof i=="string"?i:i.map(e=>e.text??"").join(""))}catch{return null}}function qt({callId:i,interruptId:e},t,r){let s=t==="reply"?r:{...r,decision:I()};return{deciding:t,call:i,entry:{interruptId:e,status:"resolved",payload:s}}}function wr(i){return i.deciding==="undo"?{forwarded:{undo:i.operation}}:{resume:[i.entry]}}function jt(i,{items:e,waiting:t}){if(i.deciding==="undo")return Ft(fr(e,i.operation)?.result)?"open":"told";if(t!==void 0)return t.interruptId===i.entry.interruptId?"waits":"told";let r=e.find(s=>s.kind==="call"&&s.id===i.call);return r?.kind==="call"&&r.result===void 0?"open":"told"}function Ft(i){return i?.operationId!==void 0&&(i.status==="created"||i.status==="updated")}function kr(i){return i===void 0||i.kind==="error"||i.kind==="refused"&&!i.code.startsWith("http_")}var cn=[2e3,4e3,8e3,...Array.from({length:10},()=>1e4)],st=class{#e;#r;#t;constructor(e,t){this.#r=e,this.#t=t}get going(){return this.#e!==void 0}start(){this.#e?.abort();let e=new AbortController;this.#e=e,this.#t(),this.#i(e.signal).finally(()=>{this.#e===e&&this.stop()})}stop(){this.#e!==void 0&&(this.#e.abort(),this.#e=void 0,this.#t())}async#i(e){for(let t of cn)if(await re(t,e),await fe(e),e.aborted||!await this.#r(e))return}};var Wt=new Map;function Zt(i){try{return localStorage.getItem(i)??Wt.get(i)}catch{return Wt.get(i)}}function Vt(i,e){Wt.set(i,e);try{localStorage.setItem(i,e)}catch{}}function $r(i){let e=`libreta:thread:${i}`,t=Zt(e);return{get:()=>t,set(r){t=r,Vt(e,r)}}}var W={get(i){try{return sessionStorage.getItem(i)??void 0}catch{return}},set(i,e){try{sessionStorage.setItem(i,e)}catch{}},forget(i){try{sessionStorage.removeItem(i)}catch{}}};function xr(i,e){let t=()=>`libreta:decision:${i}:${e.get()}`;return{get:()=>Sr(W.get(t())),set:r=>W.set(t(),JSON.stringify(r)),forget:()=>W.forget(t())}}function yr(i,e){let t=()=>`libreta:sent:${i}:${e.get()}`;return{get:()=>Sr(W.get(t())),set:({id:r,text:s})=>W.set(t(),JSON.stringify({id:r,text:s})),forget:()=>W.forget(t())}}function vr(i){let e=`libreta:draft:${i}`;return{get:()=>W.get(e)??"",set:t=>t===""?W.forget(e):W.set(e,t)}}var Gt={get:()=>Zt("libreta:theme"),set:i=>Vt("libreta:theme",i)},Xt={get:()=>Zt("libreta:locale"),set:i=>Vt("libreta:locale",i)};function Sr(i){try{return JSON.parse(i??"null")??void 0}catch{return}}function Ar(i,e){switch(i.type){case"TEXT_MESSAGE_START":return"writing";case"TEXT_MESSAGE_END":case"TOOL_CALL_RESULT":return"thinking";case"TOOL_CALL_START":return i.toolCallName==="search_contacts"?"searching":"preparing";default:return e}}function _r({id:i,toolCallId:e,message:t,metadata:r}){return{interruptId:i,callId:e??i,message:t??"",proposal:r?.proposal,choice:r?.choice,problems:(r?.problems??[]).filter(s=>dn(s,r?.proposal)),expired:!1,deciding:void 0}}function dn({property:i},e){return e?.changes.some(t=>t.property===i)??!1}function Er({expiresAt:i}){let e=Date.parse(i??"")-Date.now();return e<2147483647?e:void 0}var nt=class extends EventTarget{items=[];activity=void 0;waiting=void 0;failure=void 0;buttons=[];about={};form=void 0;quiet=!1;#e;#r=!1;get untouched(){return!this.items.some(e=>e.kind!=="answer")}get unopened(){return this.items.length===0&&this.activity===void 0}take(e){let t=this.activity==="opening"&&!this.#r;switch(this.set({items:pr(this.items,e),activity:t?"opening":Ar(e,this.activity)}),e.type){case"RUN_STARTED":this.#r=!1;break;case"MESSAGES_SNAPSHOT":this.#r=!0,this.#t();break;case"CUSTOM":this.#i(e.name,e.value);break;case"TEXT_MESSAGE_END":this.dispatchEvent(new CustomEvent("answered",{detail:this.items.find(r=>r.id===e.messageId)}));break;case"TOOL_CALL_RESULT":this.waiting?.callId===e.toolCallId&&this.wait(void 0);break;case"RUN_FINISHED":this.wait(e.outcome?.type==="interrupt"?e.outcome.interrupts[0]:void 0);break}}#t(){this.activity==="opening"&&this.items.at(-1)?.kind==="person"&&this.set({activity:"thinking"})}#i(e,t){e==="libreta.buttons"?this.set({buttons:t.buttons}):e==="libreta.about"&&this.set({about:t})}wait(e){clearTimeout(this.#e);let t=this.waiting;if(e===void 0){this.set({waiting:void 0}),t!==void 0&&this.dispatchEvent(new CustomEvent("decided",{detail:{quiet:this.quiet}}));return}let r=_r(e);this.set({waiting:r}),this.#s(e),t?.interruptId!==e.id&&r.problems.length===0&&this.dispatchEvent(new CustomEvent("proposed",{detail:{quiet:this.quiet}}))}#s(e){let t=Er(e);t!==void 0&&(this.#e=setTimeout(()=>{this.waiting?.interruptId===e.id&&this.waiting.deciding===void 0&&this.set({waiting:{...this.waiting,expired:!0}})},t))}settle(e){this.set({items:ur(this.items,e),activity:void 0})}set(e){Object.assign(this,e),this.dispatchEvent(new CustomEvent("change"))}};var pn="stopped",ot=class extends nt{line;stopped=!1;#e=new AbortController;constructor(e){super(),this.line=e}stop(){this.activity!==void 0&&this.activity!=="saving"&&this.activity!=="undoing"&&(this.line.stop(),this.hangUp())}hangUp(){this.#e.abort()}get listening(){return this.#e.signal}run(e,t){return this.have(e,(r,s)=>this.line.wholeTurn(t,r,n=>{this.activity==="reconnecting"&&this.set({activity:e}),s(n)},()=>this.set({activity:"reconnecting"})))}async have(e,t){this.hangUp();let r=new AbortController;this.#e=r,this.begun(),this.set({activity:e,failure:void 0});let s=await t(r.signal,o=>this.take(o)),n=r.signal.aborted||s?.code===pn;return this.#e===r&&(this.stopped=n,this.settle({stopped:n}),this.ended()),n?void 0:s}begun(){}ended(){}fail(e,t){this.set({failure:{code:e.code,sentence:e.sentence,retry:t}}),this.dispatchEvent(new CustomEvent("failed"))}};var at=class extends ot{#e;#r;#t;#i=new st(e=>this.#p(e),()=>this.set({}));#s=!0;constructor(e,t,r){super(e),this.#e=xr(t,r),this.readDecision()}get following(){return this.#i.going}get leftSaving(){return this.#r?.deciding==="approve"}async decide(e,t={},r=[]){let s={approved:e,...Object.keys(t).length>0?{properties:t}:{},...r.length>0?{ticked:r}:{}};await this.#n(e?"approve":"decline",s)}async updateInstead(e){await this.#n("redirect",{updateInstead:e})}async pick(e){await this.#n("pick",{contact:e})}async undo(e){this.activity===void 0&&this.waiting===void 0&&await this.#o({deciding:"undo",operation:e})}reply(e,t){return this.#a(qt(e,"reply",{reply:t}))}async goOn(){let e=this.#r;if(this.#r=void 0,e===void 0)return;let t=jt(e,this);t==="waits"||t==="open"&&e.deciding==="undo"?await this.#o(e):this.#h(t==="open"?e:void 0)}readDecision(){this.#r=this.#e.get(),this.#t=void 0}forgetDecision(){this.#e.forget()}set watched(e){this.#s=e,this.activity===void 0&&this.#l()}async catchUp(){this.activity===void 0&&!this.following&&this.items.length>0&&await this.#p(this.listening)}begun(){this.#i.stop()}ended(){this.#l()}async recover(e,t){this.fail(e,t)}async#n(e,t){this.waiting!==void 0&&await this.#o(qt(this.waiting,e,t))}async#o(e){this.#e.set(e);let t=await this.#a(e);t&&this.recover(t,()=>this.#o(e))}async#a(e){let{deciding:t}=e;this.#t=e,this.waiting&&t!=="undo"&&this.set({waiting:{...this.waiting,deciding:t}});let r=await this.have(t==="approve"?"saving":t==="undo"?"undoing":"thinking",(s,n)=>this.line.turn(wr(e),s,n));return this.waiting?.deciding!==void 0&&this.set({waiting:{...this.waiting,deciding:void 0}}),this.#t===e&&this.#h(kr(r)&&!this.stopped?void 0:e),r}#h(e){this.#t=e,e===void 0&&this.#e.forget(),this.#l()}#l(){this.#s&&(this.#t!==void 0||this.#d)?this.#i.start():this.#i.stop()}get#d(){return mr(this.items)?.result.status==="unknown"}async#p(e){let t=[],r=await this.line.turn({},e,a=>t.push(a));if(r!==void 0||e.aborted)return r!==void 0&&r.code!=="unknown_thread";let s=this.#u;this.quiet=!0,t.forEach(a=>this.take(a)),this.quiet=!1,this.set({activity:void 0});let n=this.#u,o=n?.id!==s?.id;return this.#f(o),o&&this.dispatchEvent(new CustomEvent("answered",{detail:n})),this.#t!==void 0||this.#d}get#u(){return this.items.findLast(e=>e.kind==="answer")}#f(e){let t=this.#t,r=t&&jt(t,this);t===void 0||r==="open"&&!(e&&t.deciding==="undo")||(this.#t=void 0,this.#e.forget(),r!=="waits"&&t.deciding!=="reply"&&this.set({failure:void 0}))}};async function se(i,e,{locale:t,signal:r}={}){let s=new URL(e,i);t!==void 0&&s.searchParams.set("locale",t);let n=AbortSignal.timeout(1e4),o=await fetch(s,{credentials:"include",cache:"no-store",signal:r?AbortSignal.any([r,n]):n});if(!o.ok)throw new Error(`${s} answered ${o.status}`);return o.json()}var lt=class{#e;#r=new Map;constructor(e){this.#e=e}async open(e,t,r){let[s,n]=await Promise.all([this.#t(t),r===void 0?void 0:se(this.#e,`forms/contact/${encodeURIComponent(r)}`,{locale:t})]),o=s.find(a=>a.kind===e);return o&&{...o,...n?{contact:n.contact}:{}}}#t(e){let t=this.#r.get(e)??se(this.#e,"forms",{locale:e}).then(({forms:r})=>r);return this.#r.set(e,t),t.catch(()=>this.#r.delete(e)),t}};function Tr(i){let e=i?.result?.error;return e===void 0?[]:e.problems??[{message:e.message}]}function Cr({kind:i,fields:e,contact:t},r){let s={};for(let{name:n}of e){let o=(r[n]??"").trim(),a=t?.properties?.[n]??"";(i==="update"&&t?r[n]!==void 0&&o!==a:o!=="")&&(s[n]=o)}return s}var Rr=new Set(["proposal_waiting","choice_waiting","unknown_interrupt","expired_interrupt","already_decided","wrong_answer","not_a_choice"]),un=/^(turn_running|too_many|hubspot_|model_|http_5)/,ct=class extends at{#e;#r;#t;#i=!1;#s=!1;#n=!1;#o;#a=Promise.resolve();constructor(e,t,r){super(new it(e,t,r),e,t),this.#e=t,this.#r=yr(e,t),this.#t=new lt(e)}get threadId(){return this.#e.get()}async open(){this.#e.get()===void 0&&(this.#e.set(I()),this.#s=!0);let e=await this.#d();e?.code==="unknown_thread"?await this.startNew():e?this.fail(e,()=>this.open()):await this.#l()}async goTo(e){this.#h(e),this.set({buttons:[]});let t=await this.#d();this.#e.get()===e&&(t?this.recover(t,()=>this.goTo(e)):await this.#l())}async startNew(){this.forgetDecision(),this.#h(I()),this.#s=!0;let e=await this.#d();e&&this.fail(e,()=>this.open())}#h(e){this.hangUp(),this.#s=!1,this.#e.set(e),this.readDecision(),this.wait(void 0),this.set({items:[],failure:void 0,form:void 0})}async#l(){this.#g(),await this.goOn(),this.#m()}async speak(e){if(this.line.locale=e,this.activity!==void 0&&this.activity!=="opening"){this.#i=!0;return}this.#i=!1,this.hangUp();let t=this.activity==="opening"&&!this.#s;await(this.untouched&&!t?this.startNew():this.open())}async send(e){let t=this.#o?.text===e?this.#o:void 0;await this.#p(t??Me(e),{})}async click(e){let t=Me(e.label),r=this.#p(t,{button:e.id,messageId:t.id});await this.openForm(e.id).catch(()=>{}),await r}async openForm(e,t){await this.#a;let r=await this.#t.open(e,this.line.locale,t);this.set({form:r}),r&&t!==void 0&&this.dispatchEvent(new CustomEvent("formed"))}closeForm(){this.set({form:void 0})}async fill(e,t,r=I()){if(await this.#a,this.activity!==void 0||this.waiting!==void 0)return;let s=e==="update"?this.form?.contact?.id:void 0,n=await this.run(e==="search"?"searching":"preparing",{forwarded:{form:{kind:e,fields:t,...s===void 0?{}:{contact:s}},messageId:r}});if(n){this.recover(n,()=>this.fill(e,t,r));return}let o=Tr(rt(this.items));o.length===0?this.closeForm():this.form&&(this.set({form:{...this.form,problems:o}}),this.dispatchEvent(new CustomEvent("formed")))}leave(){this.#n=this.activity!==void 0,this.hangUp(),this.watched=!1}comeBack(){this.watched=!0,this.#n&&(this.#n=!1,this.open())}#d(){let e=this.run(this.leftSaving?"saving":"opening",{});return this.#a=e.then(()=>{}),e}async#p(e,t){if(await this.#a,this.activity!==void 0){t.button===void 0&&this.#w(e);return}this.waiting?.expired&&await this.#k(this.waiting),this.closeForm(),await this.#u(e,t)}async#u(e,t){this.items.some(n=>n.key===e.key)||this.set({items:[...this.items,e]});let r=this.waiting?await this.reply(this.waiting,e.text):await this.#f(e,t);if(r===void 0)return;if((r.kind==="error"||r.kind==="cut")&&!Rr.has(r.code)){this.recover(r,()=>this.#u(e,t));return}this.#w(e);let s=r.kind==="unreachable"||un.test(r.code);this.recover(r,s?()=>this.dispatchEvent(new CustomEvent("resend")):void 0)}async#f(e,t){this.#r.set(e);let r=await this.run("thinking",{messages:[{id:e.id,role:"user",content:e.text}],forwarded:t});return this.#r.forget(),r}#g(){let e=this.#r.get();this.#r.forget(),e!==void 0&&!this.items.some(({id:t})=>t===e.id)&&this.#w(Me(e.text,e.id))}#m(){let e=this.items.at(-1);e?.kind==="person"&&this.waiting===void 0&&this.activity===void 0&&!this.following&&this.fail({code:"unanswered",sentence:void 0},()=>this.#u(e,{}))}#w(e){this.#o=e,this.set({items:this.items.filter(t=>t.key!==e.key)}),this.dispatchEvent(new CustomEvent("unsent",{detail:e.text}))}async#k({interruptId:e}){this.wait(void 0),await this.run("thinking",{resume:[{interruptId:e,status:"cancelled"}]}),this.set({failure:void 0})}async recover(e,t){e.code==="unknown_thread"?(await this.startNew(),this.fail(e,void 0)):Rr.has(e.code)?(await this.open(),this.fail(e,void 0)):this.fail(e,t)}ended(){super.ended(),this.#i&&queueMicrotask(()=>this.speak(this.line.locale))}};function Lr(i,e){let t=e&&Pr(i,e,"light"),r=e&&Pr(i,e,"dark");if(!t||!r){i.style.removeProperty("--libreta-accent"),i.style.removeProperty("--libreta-on-accent");return}i.style.setProperty("--libreta-accent",`light-dark(${ge(t)}, ${ge(r)})`),i.style.setProperty("--libreta-on-accent",`light-dark(${ge(Nr(t))}, ${ge(Nr(r))})`)}function Pr(i,e,t){let[r,s,n]=["sheet","paper","ink"].map(a=>Qt(i,t,`var(--libreta-${a})`)),o=Qt(i,t,e,r);if(!(!o||!r||!s||!n)){for(let a=0;a<1;a+=.04){let l=mn(o,n,a),m=Qt(i,t,`color-mix(in oklab, ${ge(l)} 13%, var(--libreta-sheet))`);if([r,s,m??r].every(d=>Yt(l,d)>=4.6))return l}return n}}function Nr(i){return[[255,255,255],[0,0,0]].sort((t,r)=>Yt(r,i)-Yt(t,i))[0]}function Qt(i,e,t,r=[255,255,255]){let s=document.createElement("i");if(s.style.colorScheme=e,s.style.color=t,s.style.color==="")return;i.shadowRoot?.append(s);let n=getComputedStyle(s).color;s.remove();let o=document.createElement("canvas").getContext("2d",{willReadFrequently:!0});if(o===null)return;for(let d of[ge(r),n])o.fillStyle=d,o.fillRect(0,0,1,1);let[a=0,l=0,m=0]=o.getImageData(0,0,1,1).data;return[a,l,m]}function ge([i,e,t]){return`rgb(${Math.round(i)} ${Math.round(e)} ${Math.round(t)})`}function mn(i,e,t){return i.map((r,s)=>r+((e[s]??0)-r)*t)}function Yt(i,e){let[t=0,r=0]=[Or(i),Or(e)].sort((s,n)=>s-n);return(r+.05)/(t+.05)}function Or(i){let[e=0,t=0,r=0]=i.map(s=>{let n=s/255;return n<=.04045?n/12.92:((n+.055)/1.055)**2.4});return .2126*e+.7152*t+.0722*r}var S=w`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    color: var(--libreta-ink);
    font: 1rem/1.55 var(--libreta-font);
  }

  :host([hidden]) {
    display: none;
  }

  button,
  input,
  select,
  textarea {
    color: inherit;
    font: inherit;
  }

  button {
    cursor: pointer;
    touch-action: manipulation;
  }

  button:disabled {
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--libreta-accent);
    outline-offset: 2px;
  }

  a {
    color: var(--libreta-accent);
    text-underline-offset: 0.18em;
    text-decoration-thickness: 1px;
    overflow-wrap: anywhere;
  }

  a:hover {
    color: var(--libreta-accent-hover);
  }

  svg {
    display: block;
    flex: none;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45rem;
    min-height: 2.5rem;
    padding: 0.4rem 1rem;
    border: 1px solid var(--libreta-line);
    border-radius: 999px;
    background: var(--libreta-sheet);
    font-weight: 550;
    line-height: 1.25;
    transition:
      background 0.15s,
      border-color 0.15s;
  }

  .button:hover:enabled {
    border-color: var(--libreta-line-strong);
    background: var(--libreta-sunken);
  }

  .button.primary {
    border-color: transparent;
    background: var(--libreta-accent);
    color: var(--libreta-on-accent);
  }

  .button.primary:hover:enabled {
    background: var(--libreta-accent-hover);
  }

  .button.plain {
    border-color: transparent;
    background: none;
  }

  .button.plain:hover:enabled {
    background: var(--libreta-sunken);
  }

  .button:disabled,
  .button[aria-disabled="true"] {
    cursor: default;
    opacity: 0.55;
  }

  .icon-button {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: 10px;
    background: none;
    color: var(--libreta-ink-soft);
    transition: background 0.15s;
  }

  .icon-button:hover:enabled {
    background: var(--libreta-accent-soft);
    color: var(--libreta-ink);
  }

  .hidden-words {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .button {
      min-height: 2.75rem;
    }

    .icon-button {
      width: 2.75rem;
      height: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;var fn={send:_`<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" />`,stop:_`<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor" />`,plus:_`<path d="M12 5v14M5 12h14" />`,close:_`<path d="m6 6 12 12M18 6 6 18" />`,down:_`<path d="M12 5v14M5.5 12.5 12 19l6.5-6.5" />`,help:_`<circle cx="12" cy="12" r="9" /><path d="M9.4 9.2a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 2M12 17v.01" />`,auto:_`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />`,light:_`<circle cx="12" cy="12" r="4" /><path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />`,dark:_`<path d="M20 14.2A8.2 8.2 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z" />`,search:_`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4.5 4.5" />`,create:_`<circle cx="10" cy="8" r="4" /><path d="M3 20c.6-3.6 3.4-5.5 7-5.5 1.2 0 2.3.2 3.3.6M18 14v6m-3-3h6" />`,update:_`<path d="M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17z M14.5 7.5l3 3" />`,mail:_`<rect x="3.5" y="5.5" width="17" height="13" rx="2" /><path d="m4 7 8 6 8-6" />`,phone:_`<path d="M5.5 4h3l1.7 4.3-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2L20 15.5v3a1.6 1.6 0 0 1-1.7 1.6C10.7 19.6 4.4 13.3 3.9 5.7A1.6 1.6 0 0 1 5.5 4z" />`,open:_`<path d="M14 4h6v6M20 4l-9 9M18 14v4.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10" />`,copy:_`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.5v-3a1.5 1.5 0 0 0-1.5-1.5H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5h3" />`,check:_`<path d="m5 12.5 4.5 4.5L19 7" />`,warn:_`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.5v.01" />`,said:_`<path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4z" />`,found:_`<rect x="4" y="4" width="16" height="16" rx="2" /><circle cx="12" cy="10" r="2.5" /><path d="M7.5 17c.6-2.2 2.3-3.3 4.5-3.3s3.9 1.1 4.5 3.3" />`,normalised:_`<path d="M12 3.5 13.8 9l5.7 1.5-5.7 1.7L12 18l-1.8-5.8-5.7-1.7L10.2 9zM19 16v4m-2-2h4" />`,aside:_`<path d="M5 12h14" />`,clock:_`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.2l3.3 2" />`,flask:_`<path d="M9.5 3.5h5M10.5 3.5v6L5 18.6A1.3 1.3 0 0 0 6.1 20.5h11.8a1.3 1.3 0 0 0 1.1-1.9l-5.5-9.1v-6M7.8 14.5h8.4" />`,undo:_`<path d="M8.5 4.5 4 9l4.5 4.5M4 9h10.2a5.3 5.3 0 0 1 0 10.6H9.5" />`,history:_`<path d="M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 4v4h4M12 8v4.3l2.8 1.9" />`,retry:_`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4" />`};function g(i,e=20){return c`<svg
    aria-hidden="true"
    width=${e}
    height=${e}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${fn[i]}
  </svg>`}function be(i=28){return c`<svg aria-hidden="true" width=${i} height=${i} viewBox="0 0 32 32" fill="none">
    <rect x="5" y="3" width="22" height="26" rx="4.5" fill="var(--libreta-accent)" />
    <path d="M10 3v26" stroke="var(--libreta-on-accent)" stroke-opacity=".35" stroke-width="1.5" />
    <circle cx="17.5" cy="12.5" r="3.2" fill="var(--libreta-on-accent)" />
    <path d="M12 22.5c.4-3.6 2.5-5.3 5.5-5.3s5.1 1.7 5.5 5.3z" fill="var(--libreta-on-accent)" />
    <path d="M3 9h4M3 16h4M3 23h4" stroke="var(--libreta-margin)" stroke-width="2.2" stroke-linecap="round" />
  </svg>`}try{CSS.registerProperty({name:"--libreta-size",syntax:"<length>",inherits:!0,initialValue:"16px"})}catch{}var Mr=w`
  :host {
    --libreta-size: 1em;
    --libreta-paper: light-dark(#fbf9f4, #17181c);
    --libreta-sheet: light-dark(#ffffff, #202127);
    --libreta-sunken: light-dark(#f3efe6, #1b1c21);
    --libreta-ink: light-dark(#23242b, #ececf1);
    --libreta-ink-soft: light-dark(#5c5e6b, #a9abb8);
    --libreta-line: light-dark(#e6e0d3, #33353e);
    --libreta-line-strong: light-dark(#8f8a7e, #74778a);
    --libreta-dots: light-dark(#e9e3d6, #24262d);
    --libreta-accent: light-dark(#2f4bb8, #a9b8ff);
    --libreta-accent-hover: color-mix(in oklab, var(--libreta-accent) 82%, var(--libreta-ink));
    --libreta-on-accent: light-dark(#ffffff, #151a33);
    --libreta-accent-soft: color-mix(in oklab, var(--libreta-accent) 13%, var(--libreta-sheet));
    --libreta-margin: light-dark(#e0654f, #ef8a76);
    --libreta-good: light-dark(#1b6b45, #7fd6a8);
    --libreta-good-soft: light-dark(#e4f3ea, #1d3329);
    --libreta-warn: light-dark(#8a4b00, #f3c06b);
    --libreta-warn-soft: light-dark(#fdf0d9, #3a2d17);
    --libreta-bad: light-dark(#a52a1e, #ff9d90);
    --libreta-bad-soft: light-dark(#fcebe8, #3d2220);
    --libreta-shadow: light-dark(rgb(60 50 30 / 0.1), rgb(0 0 0 / 0.4));
    --libreta-radius: 14px;
    --libreta-column: 46rem;
    --libreta-font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
    --libreta-serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Liberation Serif", serif;

    font: medium sans-serif !important; /* the page's own does not change what an em is here */
    color-scheme: light dark;
  }

  /* Nothing that the page says of its texts is inherited beyond here; the order of the sheets lets all else come after it. */
  :where(.panel, .launcher) {
    all: initial;
    direction: ltr;
    color-scheme: light dark;
  }

  :host([data-theme="light"]),
  :host([data-theme="light"]) :is(.panel, .launcher) {
    color-scheme: light;
  }

  :host([data-theme="dark"]),
  :host([data-theme="dark"]) :is(.panel, .launcher) {
    color-scheme: dark;
  }
`;function ti(){return{async:!1,breaks:!1,extensions:null,gfm:!0,hooks:null,pedantic:!1,renderer:null,silent:!1,tokenizer:null,walkTokens:null}}var ce=ti();function Zr(i){ce=i}var oe={exec:()=>null};function ne(i){let e=[];return t=>{let r=Math.max(0,Math.min(3,t-1)),s=e[r];return s||(s=i(r),e[r]=s),s}}function k(i,e=""){let t=typeof i=="string"?i:i.source,r={replace:(s,n)=>{let o=typeof n=="string"?n:n.source;return o=o.replace(P.caret,"$1"),t=t.replace(s,o),r},getRegex:()=>new RegExp(t,e)};return r}var Vr=((i="")=>{try{return!!new RegExp("(?<=1)(?<!1)"+i)}catch{return!1}})(),P={codeRemoveIndent:/^(?: {0,3}\t| {1,4})/gm,listInterruptsParagraph:/^ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/,outputLinkReplace:/\\([\[\]])/g,indentCodeCompensation:/^(\s+)(?:```)/,beginningSpace:/^\s+/,endingHash:/#$/,startingSpaceChar:/^ /,endingSpaceChar:/ $/,endingSpaceTabChar:/[ \t]$/,nonSpaceChar:/[^ ]/,newLineCharGlobal:/\n/g,tabCharGlobal:/\t/g,leadingSpaceTab:/^[ \t]+/,multipleSpaceGlobal:/\s+/g,blankLine:/^[ \t]*$/,doubleBlankLine:/\n[ \t]*\n[ \t]*$/,blockquoteStart:/^ {0,3}>/,blockquoteSetextReplace:/\n {0,3}((?:=+|-+)[ \t]*)(?=\n|$)/g,blockquoteSetextReplace2:/^ {0,3}>[ \t]?/gm,blockquoteMarkerWhitespace:/^( {0,3}>)(\t[ \t]*)/gm,nestedBlockMarker:/^ {0,3}(?:(?:[*+-]|\d{1,9}[.)])(?: |$)|> ?)/,listReplaceNesting:/^ {1,4}(?=( {4})*[^ ])/g,listIsTask:/^\[[ xX]\][ \t]+\S/,listReplaceTask:/^\[[ xX]\][ \t]+/,listTaskCheckbox:/\[[ xX]\]/,anyLine:/\n.*\n/,hrefBrackets:/^<(.*)>$/,tableDelimiter:/[:|]/,tableAlignChars:/^\||\| *$/g,tableRowBlankLine:/\n[ \t]*$/,tableAlignRight:/^ *-+: *$/,tableAlignCenter:/^ *:-+: *$/,tableAlignLeft:/^ *:-+ *$/,startATag:/^<a /i,endATag:/^<\/a>/i,startPreScriptTag:/^<(pre|code|kbd|script)(\s|>)/i,endPreScriptTag:/^<\/(pre|code|kbd|script)(\s|>)/i,startAngleBracket:/^</,endAngleBracket:/>$/,pedanticHrefTitle:/^([^'"]*[^\s])\s+(['"])(.*)\2/,unicodeAlphaNumeric:/[\p{L}\p{N}]/u,numericCharacterReference:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));/,numericCharacterReferenceOrAmpersand:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,escapeTest:/[&<>"']/,escapeReplace:/[&<>"']/g,escapeTestNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/,escapeReplaceNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,caret:/(^|[^\[])\^/g,percentDecode:/%25/g,findPipe:/\|/g,splitPipe:/ \|/,slashPipe:/\\\|/g,carriageReturn:/\r\n|\r/g,spaceLine:/^ +$/gm,notSpaceStart:/^\S*/,endingNewline:/\n$/,listItemRegex:i=>new RegExp(`^( {0,3}${i})((?:[	 ][^\\n]*)?(?:\\n|$))`),nextBulletRegex:ne(i=>new RegExp(`^ {0,${i}}(?:[*+-]|\\d{1,9}[.)])((?:[ 	][^\\n]*)?(?:\\n|$))`)),hrRegex:ne(i=>new RegExp(`^ {0,${i}}((?:-[ 	]*){3,}|(?:_[ 	]*){3,}|(?:\\*[ 	]*){3,})(?:\\n+|$)`)),fencesBeginRegex:ne(i=>new RegExp(`^ {0,${i}}(?:\`\`\`|~~~)`)),headingBeginRegex:ne(i=>new RegExp(`^ {0,${i}}#{1,6}(?:\\s|$)`)),pedanticHeadingBeginRegex:ne(i=>new RegExp(`^ {0,${i}}#`)),htmlBeginRegex:ne(i=>new RegExp(`^ {0,${i}}(?:</?(?:${ri})(?:[ \\t]+|$|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)`,"i")),blockquoteBeginRegex:ne(i=>new RegExp(`^ {0,${i}}>`)),nestedContainerMarkers:/^(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?))+/},gn=/^(?:[ \t]*(?:\n|$))+/,bn=/^((?: {4}| {0,3}\t)[^\n]+(?:\n(?:[ \t]*(?:\n|$))*)?)+/,wn=/^ {0,3}(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)(?:\n|$)(?:|([\s\S]*?)(?:\n|$))(?: {0,3}(?:(?=`)\1`*|(?=~)\1~*) *(?=\n|$)|$)/,De=/^ {0,3}((?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/,kn=/^ {0,3}(#{1,6})(?=\s|$)(.*)(?:\n+|$)/,ii=/ {0,3}(?:[*+-]|\d{1,9}[.)])/,ri="address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul",He=k(" {0,3}(?:</?(?:tag)(?:[ \\t]+|\\n|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)").replace("tag",ri).getRegex(),Gr=/^(?!bull |blockCode|fences|blockquote|heading|html|table)((?:.|\n(?!\s*?\n|bull |fences|blockquote|heading|hr|html|table))+?)\n {0,3}(=+|-+)[ \t]*(?:\n+|$)/,Xr=k(Gr).replace(/bull/g,ii).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/\|table/g,"").replace(/html/g,He).getRegex(),$n=k(Gr).replace(/bull/g,ii).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/table/g,/ {0,3}\|?(?:[:\- ]*\|)+[\:\- ]*\n/).replace(/html/g,He).getRegex(),si=/^([^\n]+(?:\n(?!hr|heading|lheading|blockquote|fences|list|html|table|[ \t]+\n)[^\n]+)*)/,xn=/^[^\n]+/,ni=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\\n]|\n(?![ \t]*\n))+/,yn=k(/^ {0,3}\[(label)\]: *(?:\n[ \t]*)?([^<\s][^\s]*|<(?:\\.|[^\n<>\\])*>)(?:(?: +(?:\n[ \t]*)?| *\n[ \t]*)(title))? *(?:\n+|$)/).replace("label",ni).replace("title",/(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\\n]|\n(?!\n))*'|\((?:\\[\s\S]|[^()\\])*\))/).getRegex(),vn=k(/^(bull)([ \t][^\n]*?)?(?:\n|$)/).replace(/bull/g,ii).getRegex(),oi=/<!--(?:-?>|[\s\S]*?(?:-->|$))/,Sn=k("^ {0,3}(?:<(script|pre|style|textarea)[\\s>][\\s\\S]*?(?:</\\1>[^\\n]*\\n*|$)|comment[^\\n]*(\\n+|$)|<\\?[\\s\\S]*?(?:\\?>[^\\n]*\\n*|$)|<![A-Z][\\s\\S]*?(?:>[^\\n]*\\n*|$)|<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>[^\\n]*\\n*|$)|</?(tag)(?:[ \\t]+|\\n|/?>|$)[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|<(?!(?:script|pre|style|textarea)(?![a-z0-9-]))([a-z][a-z0-9-]*)(?:attribute)*?[ \\t]*/?>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|</[a-z][a-z0-9-]*\\s*>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$))","i").replace("comment",oi).replace("tag",ri).replace("attribute",/[ \t]+[a-zA-Z:_][\w.:-]*(?:[ \t]*=[ \t]*"[^"\n]*"|[ \t]*=[ \t]*'[^'\n]*'|[ \t]*=[ \t]*[^\s"'=<>`]+)?/).getRegex(),Qr=i=>k(si).replace("hr",De).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("|table","").replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list",i).replace("html",He).getRegex(),An=Qr(/ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/),_n=Qr(/ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/),En=k(/^( {0,3}> ?(?:(?![ \t]*(?:\n|$))(paragraph)|[^\n]*)(?:\n|$))+/).replace("paragraph",_n).getRegex(),ai={blockquote:En,code:bn,def:yn,fences:wn,heading:kn,hr:De,html:Sn,lheading:Xr,list:vn,newline:gn,paragraph:An,table:oe,text:xn},zr=k("^ *([^\\n ].*)\\n {0,3}((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)(?:\\n((?:(?! *\\n|hr|heading|blockquote|code|fences|list|html).*(?:\\n|$))*)\\n*|$)").replace("hr",De).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("blockquote"," {0,3}>").replace("code","(?: {4}| {0,3}	)[^\\n]").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]").replace("html",He).getRegex(),Tn={...ai,lheading:$n,table:zr,paragraph:k(si).replace("hr",De).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("table",zr).replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]+[^ \\t\\n]").replace("html",He).getRegex()},Cn={...ai,html:k(`^ *(?:comment(?: *\\n|\\s*$)|<(tag)[\\s\\S]+?</\\1>(?: *\\n{2,}|\\s*$)|<tag(?:"[^"]*"|'[^']*'|\\s[^'"/>\\s]*)*?/?>(?: *\\n{2,}|\\s*$))`).replace("comment",oi).replace(/tag/g,"(?!(?:a|em|strong|small|s|cite|q|dfn|abbr|data|time|code|var|samp|kbd|sub|sup|i|b|u|mark|ruby|rt|rp|bdi|bdo|span|br|wbr|ins|del|img)\\b)\\w+(?!:|[^\\w\\s@]*@)\\b").getRegex(),def:/^ *\[([^\]]+)\]: *<?([^\s>]+)>?(?: +(["(][^\n]+[")]))? *(?:\n+|$)/,heading:/^(#{1,6})(.*)(?:\n+|$)/,fences:oe,lheading:/^(.+?)\n {0,3}(=+|-+) *(?:\n+|$)/,paragraph:k(si).replace("hr",De).replace("heading",` *#{1,6} *[^
]`).replace("|table","").replace("blockquote"," {0,3}>").replace("|fences","").replace("|list","").replace("|html","").replace("|tag","").replace("lheading",Xr).getRegex()},Rn=/^\\([!"#$%&'()*+,\-./:;<=>?@\[\]\\^_`{|}~])/,Pn=/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/,Yr=/^( {2,}|\\)\n(?!\s*$)[ \t]*/,Nn=/^(`+|[^`])(?:(?= {2,}\n)|[\s\S]*?(?:(?=[\\<!\[`*_]|\b_|$)|[^ ](?= {2,}\n)))/,B=/[\p{P}\p{S}]/u,ke=/[\s\p{P}\p{S}]/u,Be=/[^\s\p{P}\p{S}]/u,On=k(/^((?![*_])punctSpace)/,"u").replace(/punctSpace/g,ke).getRegex(),Ln=/[\p{Pi}\p{Ps}"']/u,Kr=/(?!~)[\p{P}\p{S}]/u,Mn=/(?!~)[\s\p{P}\p{S}]/u,zn=/(?:[^\s\p{P}\p{S}]|~)/u,In=k(/link|precode-code|html/,"g").replace("link",/\[(?:[^\[\]`]|(?<a>`+)[^`]+\k<a>(?!`))*?\]\((?:\\[\s\S]|[^\\\(\)]|\((?:\\[\s\S]|[^\\\(\)])*\))*\)/).replace("precode-",Vr?"(?<!`)()":"(^^|[^`])").replace("code",/(?<b>`+)[^`]+\k<b>(?!`)/).replace("html",/<(?! )[^<>]*?>/).getRegex(),Jr=/^(?:\*+(?:((?!\*)punct)|([^\s*]))?)|^_+(?:((?!_)punct)|([^\s_]))?/,Dn=k(Jr,"u").replace(/punct/g,B).getRegex(),Hn=k(Jr,"u").replace(/punct/g,Kr).getRegex(),Bn=/^(?:\*+(?:((?!\*)(?!openQuote)punct)|([^\s*]))?)|^_+(?:((?!_)(?!openQuote)punct)|([^\s_]))?/,Un=k(Bn,"u").replace(/openQuote/g,Ln).replace(/punct/g,B).getRegex(),es="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)punctSpace(\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|notPunctSpace(\\*+)(?=notPunctSpace)",qn=k(es,"gu").replace(/notPunctSpace/g,Be).replace(/punctSpace/g,ke).replace(/punct/g,B).getRegex(),jn=k(es,"gu").replace(/notPunctSpace/g,zn).replace(/punctSpace/g,Mn).replace(/punct/g,Kr).getRegex(),Fn="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)[\\s](\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|(?:(?!\\*)punct|notPunctSpace)(\\*+)(?!\\*)(?=notPunctSpace)",Wn=k(Fn,"gu").replace(/notPunctSpace/g,Be).replace(/punctSpace/g,ke).replace(/punct/g,B).getRegex(),Zn=k("^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)punctSpace(_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)","gu").replace(/notPunctSpace/g,Be).replace(/punctSpace/g,ke).replace(/punct/g,B).getRegex(),Vn="^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)[\\s](_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)|(?:(?!_)punct|notPunctSpace)(_+)(?!_)(?=notPunctSpace)",Gn=k(Vn,"gu").replace(/notPunctSpace/g,Be).replace(/punctSpace/g,ke).replace(/punct/g,B).getRegex(),Xn=k(/^~~?(?:((?!~)punct)|[^\s~])/,"u").replace(/punct/g,B).getRegex(),Qn="^[^~]+(?=[^~])|(?!~)punct(~~?)(?=[\\s]|$)|notPunctSpace(~~?)(?!~)(?=punctSpace|$)|(?!~)punctSpace(~~?)(?=notPunctSpace)|[\\s](~~?)(?!~)(?=punct)|(?!~)punct(~~?)(?!~)(?=punct)|notPunctSpace(~~?)(?=notPunctSpace)",Yn=k(Qn,"gu").replace(/notPunctSpace/g,Be).replace(/punctSpace/g,ke).replace(/punct/g,B).getRegex(),Kn=k(/\\(punct)/,"gu").replace(/punct/g,B).getRegex(),Jn=k(/(`+)(?:[^`]|[^`][\s\S]*?[^`])\1(?!`)|`+|\\(punct)/,"gu").replace(/punct/g,B).getRegex(),eo=k(/^<(scheme:[^\s\x00-\x1f<>]*|email)>/).replace("scheme",/[a-zA-Z][a-zA-Z0-9+.-]{1,31}/).replace("email",/[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+(@)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+(?![-_])/).getRegex(),to=k(oi).replace("(?:-->|$)","-->").getRegex(),io=k("^comment|^</[a-zA-Z][a-zA-Z0-9-]*\\s*>|^<[a-zA-Z][a-zA-Z0-9-]*(?:attribute)*?\\s*/?>|^<\\?[\\s\\S]*?\\?>|^<![a-zA-Z]+\\s[\\s\\S]*?>|^<!\\[CDATA\\[[\\s\\S]*?\\]\\]>").replace("comment",to).replace("attribute",/\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*"[^"]*"|\s*=\s*'[^']*'|\s*=\s*[^\s"'=<>`]+)?/).getRegex(),ts=/\[(?:\\[\s\S]|[^\[\]\\])*\]/,pt=k(/(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\])|[^\[\]\\`])*?/).replace("brackets",ts).getRegex(),ro=k(/^!?\[(label)\]\([ \t\n]*(href)(?:(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)(title))?[ \t\n]*\)/).replace("label",pt).replace("href",/<(?:\\.|[^\n<>\\])*>|(?!<)[^ \t\n\x00-\x1f]+|(?=\))/).replace("title",/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^)\\])*\)/).getRegex(),so=k(/^!?\[(label)\]\[(ref)\]/).replace("label",pt).replace("ref",ni).getRegex(),no=k(/^!?\[(ref)\](?:\[\])?/).replace("ref",ni).getRegex(),Ir=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\]){1,999}/,oo=k(/(?:[^\[\]\\`]*(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\]))){0,999}?[^\[\]\\`]*?/).replace("brackets",ts).getRegex(),ao=k("reflink|nolink(?!\\()","g").replace("reflink",k(/^!?\[(label)\]\[(ref)\]/).replace("label",oo).replace("ref",Ir).getRegex()).replace("nolink",k(/^!?\[(ref)\](?:\[\])?/).replace("ref",Ir).getRegex()).getRegex(),Dr=/[hH][tT][tT][pP][sS]?|[fF][tT][pP]/,lo=/[A-Za-z0-9._+-]+@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/,co=k(/(?:mailto:email|xmpp:email(?:\/[A-Za-z0-9@.]+)?)/).replace(/email/g,lo).getRegex(),li={_backpedal:oe,anyPunctuation:Kn,anyPunctuationOutsideCode:Jn,autolink:eo,blockSkip:In,br:Yr,code:Pn,del:oe,delLDelim:oe,delRDelim:oe,emStrongLDelim:Dn,emStrongRDelimAst:qn,emStrongRDelimUnd:Zn,escape:Rn,link:ro,nolink:no,punctuation:On,reflink:so,reflinkSearch:ao,tag:io,text:Nn,url:oe},ho={...li,emStrongLDelim:Un,emStrongRDelimAst:Wn,emStrongRDelimUnd:Gn,link:k(/^!?\[(label)\]\((.*?)\)/).replace("label",pt).getRegex(),reflink:k(/^!?\[(label)\]\s*\[([^\]]*)\]/).replace("label",pt).getRegex()},Kt={...li,emStrongRDelimAst:jn,emStrongLDelim:Hn,delLDelim:Xn,delRDelim:Yn,url:k(/^emailProtocol|^((?:protocol):\/\/|www\.)(?:[a-zA-Z0-9\-]+\.?)+[^\s<]*|^email/).replace("emailProtocol",co).replace("protocol",Dr).replace("email",/[A-Za-z0-9._+-]+(@)[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/).getRegex(),_backpedal:/(?:[^?!.,:;*_'"~()&]+|\([^)]*\)|&(?![a-zA-Z0-9]+;$)|[?!.,:;*_'"~)]+(?!$))+/,del:/^(~~?)(?=[^\s~])((?:\\[\s\S]|[^\\])*?(?:\\[\s\S]|[^\s~\\]))\1(?=[^~]|$)/,text:k(/^(?:[^a-zA-Z0-9](?=emailProtocol)|(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|(?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@)|[\s\S]*?(?:(?=[\\<!\[`*~_]|\b_|protocol:\/\/|wwwStart|$)|[^ ](?= {2,}\n)|[^a-zA-Z0-9](?=emailProtocol)|[^a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-](?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@))))/).replace("protocol",Dr).replace(/emailProtocol/g,/(?:mailto|xmpp):/).replace("wwwStart",Vr?"(?<![^\\s*_~(])www\\.":"www\\.").getRegex()},po={...Kt,br:k(Yr).replace("{2,}","*").getRegex(),text:k(Kt.text).replace("\\b_","\\b_| {2,}\\n").replace(/\{2,\}/g,"*").getRegex()},ht={normal:ai,gfm:Tn,pedantic:Cn},ze={normal:li,gfm:Kt,breaks:po,pedantic:ho},uo={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Hr=i=>uo[i];function O(i,e){if(e){if(P.escapeTest.test(i))return i.replace(P.escapeReplace,Hr)}else if(P.escapeTestNoEncode.test(i))return i.replace(P.escapeReplaceNoEncode,Hr);return i}function mo(i){return P.numericCharacterReference.test(i)?i.replace(P.numericCharacterReferenceOrAmpersand,(e,t,r)=>{if(t===void 0&&r===void 0)return"&amp;";let s=t===void 0?Number.parseInt(r,16):Number.parseInt(t,10);return s===0||s>1114111||s>=55296&&s<=57343?"\uFFFD":s===38?"&amp;":String.fromCodePoint(s)}):i}function Br(i){try{i=encodeURI(i).replace(P.percentDecode,"%")}catch{return null}return i}function Ur(i,e){let t=i.replace(P.findPipe,(n,o,a)=>{let l=!1,m=o;for(;--m>=0&&a[m]==="\\";)l=!l;return l?"|":" |"}),r=t.split(P.splitPipe),s=0;if(r[0].trim()||r.shift(),r.length>0&&!r.at(-1)?.trim()&&r.pop(),e)if(r.length>e)r.splice(e);else for(;r.length<e;)r.push("");for(;s<r.length;s++)r[s]=r[s].trim().replace(P.slashPipe,"|");return r}function Z(i,e,t){let r=i.length;if(r===0)return"";let s=0;for(;s<r;){let n=i.charAt(r-s-1);if(n===e&&!t)s++;else if(n!==e&&t)s++;else break}return i.slice(0,r-s)}function qr(i){let e=i.split(`
`),t=e.length-1;for(;t>=0&&P.blankLine.test(e[t]);)t--;return e.length-t<=2?i:e.slice(0,t+1).join(`
`)}function ut(i){return i.trim().replace(P.multipleSpaceGlobal," ").toLowerCase().toUpperCase().toLowerCase()}function jr(i,e){if(i.indexOf(e[0])===-1&&i.indexOf(e[1])===-1)return-1;let t=0;for(let r=0;r<i.length;r++)if(i[r]==="\\")r++;else if(i[r]===e[0])t++;else if(i[r]===e[1]&&(t--,t<0))return r;return t>0?-2:-1}var we=new WeakMap;function ci(i){let e={"*":-1,_:-1},t=-1,r=i.length;for(let s=0;s<r;s++){let n=i[s];if(n!=="*"&&n!=="_"&&n!=="~")continue;let o=s===0?`
`:i[s-1],a=s+1;for(;a<r&&i[a]===n;)a++;o!==" "&&o!=="	"&&o!==`
`&&o!=="\r"&&o!=="\f"&&(n==="~"?t=s:e[n]=s),s=a-1}return{maskedSrc:i,lastPossibleEmStrongCloserIndex:e,lastPossibleDelCloserIndex:t}}function fo(i,e){let t=ci(e),r=we.get(i);r?r.push(t):we.set(i,[t])}function go(i){let e=we.get(i);e&&(e.pop(),e.length===0&&we.delete(i))}function is(i,e,t){let r=we.get(i)?.at(-1);return r&&r.maskedSrc===e?r.lastPossibleEmStrongCloserIndex[t]:ci(e).lastPossibleEmStrongCloserIndex[t]}function rs(i,e){let t=we.get(i)?.at(-1);return t&&t.maskedSrc===e?t.lastPossibleDelCloserIndex:ci(e).lastPossibleDelCloserIndex}function dt(i,e=0){let t=e,r="";for(let s of i)if(s==="	"){let n=4-t%4;r+=" ".repeat(n),t+=n}else r+=s,t++;return r}function bo(i,e){let t="";for(let r=0;r<i.length;r++){if(i[r]==="`"){let s=e.inline.code.exec(i.slice(r));if(s){t+=s[0],r+=s[0].length-1;continue}}if(i[r]==="\\"&&(i[r+1]==="["||i[r+1]==="]")){t+=i[r+1],r++;continue}t+=i[r]}return t}function Fr(i,e,t,r,s){let n=e.href,o=e.title||null,a=bo(i[1],s),l=i[0].charAt(0)==="!",m=r.state.inLink,d=r.state.linkEmitted,u=r.state.inRawBlock;r.state.inLink=!0,r.state.linkEmitted=!1;let h=r.inlineTokens(a),f=r.state.linkEmitted;if(r.state.linkEmitted=d,r.state.inLink=m,!l){if(f){r.state.inRawBlock=u;return}r.state.linkEmitted=!0}return{type:l?"image":"link",raw:t,href:n,title:o,text:a,tokens:h}}function wo(i,e,t){let r=i.match(t.other.indentCodeCompensation);if(r===null)return e;let s=r[1];return e.split(`
`).map(n=>{let o=n.match(t.other.beginningSpace);if(o===null)return n;let[a]=o;return n.slice(Math.min(a.length,s.length))}).join(`
`)}function Wr(i,e,t,r){if(!e.includes("<"))return!1;for(let s=0;s<e.length;s++){if(e[s]==="\\"){s++;continue}if(e[s]==="`"){let a=r.inline.code.exec(e.slice(s));if(a){s+=a[0].length-1;continue}}if(e[s]!=="<")continue;let n=i.slice(t+s),o=r.inline.tag.exec(n)||r.inline.autolink.exec(n);if(o){if(o[0].length>e.length-s)return!0;s+=o[0].length-1}}return!1}var ae=class{options;rules;lexer;constructor(i){this.options=i||ce}space(i){let e=this.rules.block.newline.exec(i);if(e&&e[0].length>0)return{type:"space",raw:e[0]}}code(i){let e=this.rules.block.code.exec(i);if(e){let t=this.options.pedantic?e[0]:qr(e[0]),r=t.replace(this.rules.other.codeRemoveIndent,"");return{type:"code",raw:t,codeBlockStyle:"indented",text:r}}}fences(i){let e=this.rules.block.fences.exec(i);if(e){let t=e[0],r=wo(t,e[3]||"",this.rules);return e[3]!==void 0&&(r===""||r.endsWith(`
`))&&(r+=`
`),{type:"code",raw:t,lang:e[2]?e[2].trim().replace(this.rules.inline.anyPunctuation,"$1"):e[2],text:r}}}heading(i){let e=this.rules.block.heading.exec(i);if(e){let t=e[2].trim();if(this.rules.other.endingHash.test(t)){let r=Z(t,"#");(this.options.pedantic||!r||this.rules.other.endingSpaceTabChar.test(r))&&(t=r.trim())}return{type:"heading",raw:Z(e[0],`
`),depth:e[1].length,text:t,tokens:this.lexer.inline(t)}}}hr(i){let e=this.rules.block.hr.exec(i);if(e)return{type:"hr",raw:Z(e[0],`
`)}}blockquote(i){let e=this.rules.block.blockquote.exec(i);if(e){let t=Z(e[0],`
`).split(`
`),r="",s="",n=[];for(;t.length>0;){let o=!1,a=[],l;for(l=0;l<t.length;l++)if(this.rules.other.blockquoteStart.test(t[l]))a.push(t[l]),o=!0;else if(!o)a.push(t[l]);else break;t=t.slice(l);let m=a.join(`
`),d=m.replace(this.rules.other.blockquoteMarkerWhitespace,(f,b,v)=>v.startsWith(" ")?b+" "+v.slice(1):b+dt(v,b.length)).replace(this.rules.other.blockquoteSetextReplace,`
    $1`).replace(this.rules.other.blockquoteSetextReplace2,"");r=r?`${r}
${m}`:m,s=s?`${s}
${d}`:d;let u=this.lexer.state.top;if(this.lexer.state.top=!0,this.lexer.blockTokens(d,n,!0),this.lexer.state.top=u,t.length===0)break;let h=n.at(-1);if(h?.type==="code"||h?.type==="heading"||h?.type==="hr"||h?.type==="html"||h?.type==="table")break;if(h?.type==="blockquote"){let f=h,b=t.join(`
`),v=f.raw+`
`+b.replace(this.rules.other.blockquoteSetextReplace2,""),x=this.blockquote(v);n[n.length-1]=x;let A=v.substring(x.raw.length).replace(/^\n/,""),q=A?A.split(`
`).length:0,T=q?t.slice(0,-q):t;if(T.length>0&&(r=`${r}
${T.join(`
`)}`),s=s.substring(0,s.length-f.text.length)+x.text,t=t.slice(T.length),t.length>0&&this.rules.other.blockquoteStart.test(t[0]))continue;break}else if(h?.type==="list"){let f=h,b=f.raw+`
`+t.join(`
`),v=this.list(b);n[n.length-1]=v;let x=v.raw.length>f.raw.length?b.slice(f.raw.length+1,v.raw.length).split(`
`).length:0;if(x>0){let A=t.slice(0,x).join(`
`);r=`${r}
${A}`,s=`${s}
${A}`}if(t=t.slice(x),t.length>0&&!this.rules.other.blockquoteStart.test(t[0]))break;continue}}return{type:"blockquote",raw:r,tokens:n,text:s}}}list(i){let e=this.rules.block.list.exec(i);if(e){if(!this.options.pedantic&&this.lexer.state.lastToken?.type==="text"&&!this.rules.other.listInterruptsParagraph.test(i))return;let t=i,r=()=>t.length-i.length,s=e[1].trim(),n=s.length>1,o={type:"list",raw:"",ordered:n,start:n?+s.slice(0,-1):"",loose:!1,items:[]};s=n?`\\d{1,9}\\${s.slice(-1)}`:`\\${s}`,this.options.pedantic&&(s=n?s:"[*+-]");let a=this.rules.other.listItemRegex(s),l=!1;for(;i;){let u=!1,h="";if(!(e=a.exec(i))||this.rules.block.hr.test(i))break;let f=r();i=i.substring(e[0].length);let b=e[2].split(`
`,1)[0],v=e[1].length,x=this.options.pedantic?dt(b,v):b.replace(this.rules.other.leadingSpaceTab,de=>dt(de,v)),A=i.split(`
`,1)[0],q=!x.trim(),T=0;if(this.options.pedantic?(T=2,h=x.trimStart()):q?T=v+1:(T=x.search(this.rules.other.nonSpaceChar),T=T>4?1:T,h=x.slice(T),T+=v),q&&this.rules.other.blankLine.test(A)&&(i=i.substring(A.length+1),u=!0),!u){let de=this.rules.other.nextBulletRegex(T),_e=this.rules.other.hrRegex(T),We=this.rules.other.fencesBeginRegex(T),Y=this.options.pedantic?this.rules.other.pedanticHeadingBeginRegex(T):this.rules.other.headingBeginRegex(T),Ee=this.rules.other.htmlBeginRegex(T),Ze=this.rules.other.blockquoteBeginRegex(T),Tt=!1;for(;i;){let zi=i.split(`
`,1)[0],pe;if(A=zi,this.options.pedantic?(A=A.replace(this.rules.other.listReplaceNesting,"  "),pe=A):pe=A.replace(this.rules.other.leadingSpaceTab,z=>dt(z)),We.test(A)||Y.test(A)||Ee.test(A)||Ze.test(A)||de.test(A)||_e.test(A))break;if(pe.search(this.rules.other.nonSpaceChar)>=T||!A.trim())h+=`
`+pe.slice(T),Tt=!1;else{if(q)break;let z=x;if(!this.options.pedantic&&!h.includes(`
`)&&!x.includes("	")){let ue;for(;!_e.test(z)&&(ue=this.rules.other.nestedBlockMarker.exec(z));)z=z.slice(ue[0].length);if(!z.trim())break}if(z.replace(this.rules.other.tabCharGlobal,"    ").search(this.rules.other.nonSpaceChar)>=4||We.test(z)||Y.test(z)||Ee.test(z)||_e.test(z))break;if(!this.options.pedantic&&!Tt){let ue=x.replace(this.rules.other.nestedContainerMarkers,"");if(this.rules.block.fences.test(ue)||this.rules.block.heading.test(ue)||this.rules.block.hr.test(ue))break}let Bs=!this.options.pedantic&&/^ {0,3}(?:=+|-+) *$/.test(A)&&this.rules.block.lheading.test(`${x}
${A}`)?`    ${pe.replace(/^ {0,3}/,"")}`:A;h+=`
`+Bs,Tt=!0}q=!A.trim(),i=i.substring(zi.length+1),x=pe.slice(T)}}let Ae=t.slice(f,r());o.loose||(l?o.loose=!0:this.rules.other.doubleBlankLine.test(Ae)&&(l=!0)),o.items.push({type:"list_item",raw:Ae,task:!!this.options.gfm&&this.rules.other.listIsTask.test(h),loose:!1,text:h,tokens:[]})}let m=o.items.at(-1);if(m)m.raw=m.raw.trimEnd(),m.text=m.text.trimEnd();else return;o.raw=t.slice(0,r()).trimEnd();let d=[];for(let u of o.items)if(this.lexer.state.top=!1,d.push(this.lexer.inlineQueue.length),u.tokens=this.lexer.blockTokens(u.text,[]),!o.loose){let h=u.tokens.filter(b=>b.type==="space"),f=h.length>0&&h.some(b=>this.rules.other.anyLine.test(b.raw));o.loose=f}for(let u=0;u<o.items.length;u++){let h=o.items[u],f=h.tokens[0];if(h.task&&(f?.type==="text"||f?.type==="paragraph")){h.text=h.text.replace(this.rules.other.listReplaceTask,""),f.raw=f.raw.replace(this.rules.other.listReplaceTask,""),f.text=f.text.replace(this.rules.other.listReplaceTask,"");let b=this.lexer.inlineQueue;for(let x=d[u];x<b.length;x++)if(b[x].tokens===f.tokens){b[x].src=b[x].src.replace(this.rules.other.listReplaceTask,"");break}let v=this.rules.other.listTaskCheckbox.exec(h.raw);if(v){let x={type:"checkbox",raw:v[0]+" ",checked:v[0]!=="[ ]"};h.checked=x.checked,o.loose?h.tokens[0]&&["paragraph","text"].includes(h.tokens[0].type)&&"tokens"in h.tokens[0]&&h.tokens[0].tokens?(h.tokens[0].raw=x.raw+h.tokens[0].raw,h.tokens[0].text=x.raw+h.tokens[0].text,h.tokens[0].tokens.unshift(x)):h.tokens.unshift({type:"paragraph",raw:x.raw,text:x.raw,tokens:[x]}):h.tokens.unshift(x)}}else h.task&&(h.task=!1)}if(o.loose)for(let u of o.items){u.loose=!0;for(let h of u.tokens)h.type==="text"&&(h.type="paragraph")}return o}}html(i){let e=this.rules.block.html.exec(i);if(e){if(this.lexer.state.lastToken?.type==="paragraph"&&!this.rules.other.htmlBeginRegex(4).test(i))return;let t=qr(e[0]);return{type:"html",block:!0,raw:t,pre:e[1]==="pre"||e[1]==="script"||e[1]==="style",text:t}}}def(i){let e=this.rules.block.def.exec(i);if(e){if(!this.rules.other.startAngleBracket.test(e[2])&&jr(e[2],"()")!==-1)return;let t=ut(e[1]),r=e[2]?e[2].replace(this.rules.other.hrefBrackets,"$1").replace(this.rules.inline.anyPunctuation,"$1"):"",s=e[3]?e[3].substring(1,e[3].length-1).replace(this.rules.inline.anyPunctuation,"$1"):e[3];return{type:"def",tag:t,raw:Z(e[0],`
`),href:r,title:s}}}table(i){let e=this.rules.block.table.exec(i);if(!e||!this.rules.other.tableDelimiter.test(e[2]))return;let t=Ur(e[1]),r=e[2].replace(this.rules.other.tableAlignChars,"").split("|"),s=e[3]?.trim()?e[3].replace(this.rules.other.tableRowBlankLine,"").split(`
`):[],n={type:"table",raw:Z(e[0],`
`),header:[],align:[],rows:[]};if(t.length===r.length){for(let o of r)this.rules.other.tableAlignRight.test(o)?n.align.push("right"):this.rules.other.tableAlignCenter.test(o)?n.align.push("center"):this.rules.other.tableAlignLeft.test(o)?n.align.push("left"):n.align.push(null);for(let o=0;o<t.length;o++)n.header.push({text:t[o],tokens:this.lexer.inline(t[o]),header:!0,align:n.align[o]});for(let o of s)n.rows.push(Ur(o,n.header.length).map((a,l)=>({text:a,tokens:this.lexer.inline(a),header:!1,align:n.align[l]})));return n}}lheading(i){let e=this.rules.block.lheading.exec(i);if(e){let t=e[1].trim();return{type:"heading",raw:Z(e[0],`
`),depth:e[2].charAt(0)==="="?1:2,text:t,tokens:this.lexer.inline(t)}}}paragraph(i){let e=this.rules.block.paragraph.exec(i);if(e){let t=e[1].charAt(e[1].length-1)===`
`?e[1].slice(0,-1):e[1];return{type:"paragraph",raw:e[0],text:t,tokens:this.lexer.inline(t)}}}text(i){let e=this.rules.block.text.exec(i);if(e)return{type:"text",raw:e[0],text:e[0],tokens:this.lexer.inline(e[0])}}escape(i){if(i.charCodeAt(0)!==92)return;let e=this.rules.inline.escape.exec(i);if(e)return{type:"escape",raw:e[0],text:e[1]}}tag(i){if(i.charCodeAt(0)!==60)return;let e=this.rules.inline.tag.exec(i);if(e)return!this.lexer.state.inLink&&this.rules.other.startATag.test(e[0])?this.lexer.state.inLink=!0:this.lexer.state.inLink&&this.rules.other.endATag.test(e[0])&&(this.lexer.state.inLink=!1),!this.lexer.state.inRawBlock&&this.rules.other.startPreScriptTag.test(e[0])?this.lexer.state.inRawBlock=!0:this.lexer.state.inRawBlock&&this.rules.other.endPreScriptTag.test(e[0])&&(this.lexer.state.inRawBlock=!1),{type:"html",raw:e[0],inLink:this.lexer.state.inLink,inRawBlock:this.lexer.state.inRawBlock,block:!1,text:e[0]}}link(i){if(this.lexer.state.linkParenPossible===!1)return;let e=i.charCodeAt(0);if(e!==91&&e!==33)return;let t=this.rules.inline.link.exec(i);if(t){let r=t[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&Wr(i,t[1],r,this.rules))return;let s=t[2].trim();if(!this.options.pedantic&&this.rules.other.startAngleBracket.test(s)){if(!this.rules.other.endAngleBracket.test(s))return;let l=Z(s.slice(0,-1),"\\");if((s.length-l.length)%2===0)return}else{let l=jr(t[2],"()");if(l===-2)return;if(l>-1){let m=(t[0].indexOf("!")===0?5:4)+t[1].length+l;t[2]=t[2].substring(0,l),t[0]=t[0].substring(0,m).trim(),t[3]=""}}let n=Z(t[0].slice(0,-1),"\\");if((t[0].length-n.length)%2===0)return;let o=t[2],a="";if(this.options.pedantic){let l=this.rules.other.pedanticHrefTitle.exec(o);l&&(o=l[1],a=l[3])}else a=t[3]?t[3].slice(1,-1):"";return o=o.trim(),this.rules.other.startAngleBracket.test(o)&&(this.options.pedantic&&!this.rules.other.endAngleBracket.test(s)?o=o.slice(1):o=o.slice(1,-1)),Fr(t,{href:o&&o.replace(this.rules.inline.anyPunctuation,"$1"),title:a&&a.replace(this.rules.inline.anyPunctuation,"$1")},t[0],this.lexer,this.rules)}}reflink(i,e){let t=i.charCodeAt(0);if(t!==91&&t!==33)return;let r;if((r=this.rules.inline.reflink.exec(i))||(r=this.rules.inline.nolink.exec(i))){let s=r[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&Wr(i,r[1],s,this.rules))return;let n=e[ut(r[2]||r[1])];if(!n){let o=r[0].charAt(0);return{type:"text",raw:o,text:o}}return Fr(r,n,r[0],this.lexer,this.rules)}}emStrong(i,e,t=""){let r=this.rules.inline.emStrongLDelim.exec(i);if(!r||!r[1]&&!r[2]&&!r[3]&&!r[4])return;let s=r[0][0],n=t===s,o=e.length-i.length,a=o;for(;!this.options.pedantic&&a>0&&e[a-1]===s;)a--;let l=[...e.slice(Math.max(0,a-2),a)].at(-1)??"",m=l==="*"||l==="_"||!!this.rules.inline.punctuation.exec(l);a<o&&(t=l);let d=a<o?m:t==="*"||t==="_"||!!this.rules.inline.punctuation.exec(t);if(r[4]&&t.match(this.rules.other.unicodeAlphaNumeric))return;let u=r[1]||r[3]||"";if(!u||!t||d){let h=[...r[0]].length-1,f,b,v=h,x=0,A=o-a+h,q=!this.options.pedantic&&!!l.trim()&&(!!u||s==="*"&&!m);if(s!=="*"&&s!=="_")return;let T=s==="*"?this.rules.inline.emStrongRDelimAst:this.rules.inline.emStrongRDelimUnd,Ae=is(this,e,s),de=e.length-i.length+h;if(Ae<de)return;e=e.slice(-1*i.length+h);let _e=Ae-de;for(T.lastIndex=0;(r=T.exec(e))!==null&&!(r.index>_e);){if(f=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!f)continue;if(b=[...f].length,r[3]||r[4]){v+=b;continue}else if((r[5]||r[6]||q)&&A%3&&!((A+b)%3)){if(n&&(r[5]||r[6]))break;x+=b;continue}if(v-=b,v>0)continue;b=Math.min(b,b+v+x);let We=[...r[0]][0].length,Y=i.slice(0,h+r.index+We+b);if(Math.min(h,b)%2){let Ze=Y.slice(1,-1);return{type:"em",raw:Y,text:Ze,tokens:this.lexer.inlineTokens(Ze)}}let Ee=Y.slice(2,-2);return{type:"strong",raw:Y,text:Ee,tokens:this.lexer.inlineTokens(Ee)}}}}codespan(i){if(i.charCodeAt(0)!==96)return;let e=this.rules.inline.code.exec(i);if(e){let t=e[2].replace(this.rules.other.newLineCharGlobal," "),r=this.rules.other.nonSpaceChar.test(t),s=this.rules.other.startingSpaceChar.test(t)&&this.rules.other.endingSpaceChar.test(t);return r&&s&&(t=t.substring(1,t.length-1)),{type:"codespan",raw:e[0],text:t}}}br(i){let e=i.charCodeAt(0);if(e!==32&&e!==92&&e!==10)return;let t=this.rules.inline.br.exec(i);if(t)return{type:"br",raw:t[0]}}del(i,e,t=""){if(i.charCodeAt(0)!==126)return;let r=this.rules.inline.delLDelim.exec(i);if(r&&(!r[1]||!t||this.rules.inline.punctuation.exec(t))){let s=[...r[0]].length-1,n,o,a=s,l=this.rules.inline.delRDelim,m=rs(this,e),d=e.length-i.length+s;if(m<d)return;e=e.slice(-1*i.length+s);let u=m-d;for(l.lastIndex=0;(r=l.exec(e))!==null&&!(r.index>u);){if(n=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!n||(o=[...n].length,o!==s))continue;if(r[3]||r[4]){a+=o;continue}if(a-=o,a>0)continue;o=Math.min(o,o+a);let h=[...r[0]][0].length,f=i.slice(0,s+r.index+h+o),b=f.slice(s,-s);return{type:"del",raw:f,text:b,tokens:this.lexer.inlineTokens(b)}}}}autolink(i){if(i.charCodeAt(0)!==60)return;let e=this.rules.inline.autolink.exec(i);if(e){let t,r;return e[2]==="@"?(t=e[1],r="mailto:"+t):(t=e[1],r=t),{type:"link",raw:e[0],text:t,href:r,autolink:!0,tokens:[{type:"text",raw:t,text:t}]}}}url(i){let e;if(e=this.rules.inline.url.exec(i)){let t,r;if(e[2]==="@")t=e[0],r="mailto:"+t;else{let s;do s=e[0],e[0]=this.rules.inline._backpedal.exec(e[0])?.[0]??"";while(s!==e[0]);t=e[0],e[1]==="www."?r="http://"+e[0]:r=e[0]}return{type:"link",raw:e[0],text:t,href:r,autolink:!0,tokens:[{type:"text",raw:t,text:t}]}}}inlineText(i){let e=this.rules.inline.text.exec(i);if(e){let t=this.lexer.state.inRawBlock;return{type:"text",raw:e[0],text:t?e[0]:mo(e[0]),escaped:t}}}},L=class Jt{tokens;options;state;inlineQueue;tokenizer;constructor(e){this.tokens=[],this.tokens.links=Object.create(null),this.options=e||ce,this.options.tokenizer=this.options.tokenizer||new ae,this.tokenizer=this.options.tokenizer,this.tokenizer.options=this.options,this.tokenizer.lexer=this,this.inlineQueue=[],this.state={inLink:!1,inRawBlock:!1,linkEmitted:!1,linkParenPossible:!0,top:!0};let t={other:P,block:ht.normal,inline:ze.normal};this.options.pedantic?(t.block=ht.pedantic,t.inline=ze.pedantic):this.options.gfm&&(t.block=ht.gfm,this.options.breaks?t.inline=ze.breaks:t.inline=ze.gfm),this.tokenizer.rules=t}static get rules(){return{block:ht,inline:ze}}static lex(e,t){return new Jt(t).lex(e)}static lexInline(e,t){return new Jt(t).inlineTokens(e)}lex(e){e=e.replace(P.carriageReturn,`
`),this.blockTokens(e,this.tokens);for(let t=0;t<this.inlineQueue.length;t++){let r=this.inlineQueue[t];this.state.inRawBlock=!1,this.inlineTokens(r.src,r.tokens)}return this.inlineQueue=[],this.tokens}blockTokens(e,t=[],r=!1){this.tokenizer.lexer=this;let s=this.state.lastToken;this.options.pedantic&&(e=e.replace(P.tabCharGlobal,"    ").replace(P.spaceLine,""));let n=1/0,o,a=this.options.gfm&&!this.options.pedantic&&this.tokenizer.paragraph===ae.prototype.paragraph;for(;e;){if(e.length<n)n=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}this.state.lastToken=t.at(-1);let l;if(this.options.extensions?.block?.some(d=>(l=d.call({lexer:this},e,t))?(e=e.substring(l.raw.length),t.push(l),!0):!1))continue;if(l=this.tokenizer.space(e)){e=e.substring(l.raw.length);let d=t.at(-1);l.raw.length===1&&d!==void 0?d.raw+=`
`:t.push(l);continue}if(l=this.tokenizer.code(e)){e=e.substring(l.raw.length);let d=t.at(-1);d?.type==="paragraph"||d?.type==="text"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.text,this.inlineQueue.at(-1).src=d.text):t.push(l);continue}if(l=this.tokenizer.fences(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.heading(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.hr(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.blockquote(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.list(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.html(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.def(e)){e=e.substring(l.raw.length);let d=t.at(-1);d?.type==="paragraph"||d?.type==="text"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.raw,this.inlineQueue.at(-1).src=d.text):(this.tokens.links[l.tag]||(this.tokens.links[l.tag]={href:l.href,title:l.title}),t.push(l));continue}if(l=this.tokenizer.table(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.lheading(e)){e=e.substring(l.raw.length),t.push(l);continue}let m=e;if(this.options.extensions?.startBlock){let d=1/0,u=e.slice(1),h;this.options.extensions.startBlock.forEach(f=>{h=f.call({lexer:this},u),typeof h=="number"&&h>=0&&(d=Math.min(d,h))}),d<1/0&&d>=0&&(m=e.substring(0,d+1))}if(this.state.top&&(l=this.tokenizer.paragraph(m))){let d=t.at(-1);(r||d===o&&a)&&d?.type==="paragraph"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=d.text,o=d):(t.push(l),o=l),r=m.length!==e.length,e=e.substring(l.raw.length);continue}if(l=this.tokenizer.text(e)){e=e.substring(l.raw.length);let d=t.at(-1);d?.type==="text"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=d.text):t.push(l);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return this.state.top=!0,this.state.lastToken=s,t}inline(e,t=[]){return this.inlineQueue.push({src:e,tokens:t}),t}linkInText(e){if(!e.includes("["))return!1;let t=this.tokenizer.rules.inline.link;for(let r of e.matchAll(this.tokenizer.rules.inline.blockSkip))if(t.test(r[0])&&e.charAt(r.index-1)!=="!")return!0;for(let r of e.matchAll(this.tokenizer.rules.inline.reflinkSearch)){let s=r[0],n=s.lastIndexOf("[");if(!(s.charAt(0)==="!"||!Object.hasOwn(this.tokens.links,ut(s.slice(n+1,-1))))&&!(n>1&&this.linkInText(s.slice(1,n-1))))return!0}return!1}inlineTokens(e,t=[]){this.tokenizer.lexer=this;let r=this.state.linkParenPossible;this.state.linkParenPossible=e.includes(")");try{return this.#e(e,t)}finally{this.state.linkParenPossible=r}}#e(e,t){let r=e.includes("*")||e.includes("_")||e.includes("~"),s=r||this.options.hooks?.emStrongMask||this.tokenizer.emStrong!==ae.prototype.emStrong||this.tokenizer.del!==ae.prototype.del?this.#i(e):e;if(!r)return this.#r(e,s,t);fo(this.tokenizer,s);try{return this.#r(e,s,t)}finally{go(this.tokenizer)}}#r(e,t,r){let s=!1,n="",o=1/0;for(;e;){if(e.length<o)o=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}s||(n=""),s=!1;let a;if(this.options.extensions?.inline?.some(d=>(a=d.call({lexer:this},e,r))?(e=e.substring(a.raw.length),r.push(a),!0):!1))continue;if(a=this.tokenizer.escape(e)){e=e.substring(a.raw.length),r.push(a);continue}if(a=this.tokenizer.tag(e)){e=e.substring(a.raw.length),r.push(a);continue}if(a=this.tokenizer.link(e)){e=e.substring(a.raw.length),r.push(a);continue}if(a=this.tokenizer.reflink(e,this.tokens.links)){e=e.substring(a.raw.length);let d=r.at(-1);a.type==="text"&&d?.type==="text"?(d.raw+=a.raw,d.text+=a.text):r.push(a);continue}let l=e[0];if(l==="*"||l==="_"){let d=t.length-e.length;if(is(this.tokenizer,t,l)<=d){let u=1;for(;u<e.length&&e.charCodeAt(u)===l.charCodeAt(0);)u++;let h=e.substring(0,u),f=r.at(-1);f?.type==="text"&&!f.escaped?(f.raw+=h,f.text+=h):r.push({type:"text",raw:h,text:h,escaped:!1}),e=e.substring(u),n=l,s=!0;continue}}else if(l==="~"){let d=t.length-e.length;if(rs(this.tokenizer,t)<=d){let u=1;for(;u<e.length&&e.charCodeAt(u)===126;)u++;let h=e.substring(0,u),f=r.at(-1);f?.type==="text"&&!f.escaped?(f.raw+=h,f.text+=h):r.push({type:"text",raw:h,text:h,escaped:!1}),e=e.substring(u),n=l,s=!0;continue}}if(a=this.tokenizer.emStrong(e,t,n)){e=e.substring(a.raw.length),r.push(a);continue}if(a=this.tokenizer.codespan(e)){e=e.substring(a.raw.length),r.push(a);continue}if(a=this.tokenizer.br(e)){e=e.substring(a.raw.length),r.push(a);continue}if(a=this.tokenizer.del(e,t,n)){e=e.substring(a.raw.length),r.push(a);continue}if(a=this.tokenizer.autolink(e)){e=e.substring(a.raw.length),r.push(a);continue}if(!this.state.inLink&&(a=this.tokenizer.url(e))){e=e.substring(a.raw.length),r.push(a);continue}let m=e;if(this.options.extensions?.startInline){let d=1/0,u=e.slice(1),h;this.options.extensions.startInline.forEach(f=>{h=f.call({lexer:this},u),typeof h=="number"&&h>=0&&(d=Math.min(d,h))}),d<1/0&&d>=0&&(m=e.substring(0,d+1))}if(a=this.tokenizer.inlineText(m)){e=e.substring(a.raw.length),a.raw.slice(-1)!=="_"&&(n=a.raw.slice(-1)),s=!0;let d=r.at(-1);d?.type==="text"?(d.raw+=a.raw,d.text+=a.text):r.push(a);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return r}#t(e){let{blockSkip:t,tag:r,autolink:s}=this.tokenizer.rules.inline,n="",o=0,a;for(t.lastIndex=0;a=t.exec(e);){let l=a.index+(a[2]?a[2].length:0),m=a.index+a[0].length;if(e.charAt(l)==="<"){let d=e.slice(l),u=r.exec(d)||s.exec(d);if(!u){t.lastIndex=l+1;continue}m=l+u[0].length,t.lastIndex=m}n+=e.slice(o,l)+"["+"a".repeat(m-l-2)+"]",o=m}return n+e.slice(o)}#i(e){let t=e;if(this.tokens.links&&e.includes("[")){let r=this.tokenizer.rules.inline.reflinkSearch,s=n=>{let o=n.lastIndexOf("[");if(!Object.hasOwn(this.tokens.links,ut(n.slice(o+1,-1))))return n;if(o>1&&n.charAt(0)!=="!"){let a=n.slice(1,o-1);if(this.linkInText(a))return"["+a.replace(r,s)+"]["+"a".repeat(n.length-o-2)+"]"}return"["+"a".repeat(n.length-2)+"]"};t=t.replace(r,s)}return t=t.replace(this.tokenizer.rules.inline.anyPunctuationOutsideCode,(r,s,n)=>n?"+".repeat(r.length):s?s+r.slice(s.length,-s.length).replace(/`/g,"+")+s:r),t=this.#t(t),t=this.options.hooks?.emStrongMask?.call({lexer:this},t)??t,t}infiniteLoopError(e){let t="Infinite loop on byte: "+e;if(this.options.silent)console.error(t);else throw new Error(t)}},mt=class{options;parser;constructor(i){this.options=i||ce}space(i){return""}code({text:i,lang:e,escaped:t}){let r=(e||"").match(P.notSpaceStart)?.[0],s=i?i.replace(P.endingNewline,"")+`
`:"";return r?'<pre><code class="language-'+O(r)+'">'+(t?s:O(s,!0))+`</code></pre>
`:"<pre><code>"+(t?s:O(s,!0))+`</code></pre>
`}blockquote({tokens:i}){return`<blockquote>
${this.parser.parse(i)}</blockquote>
`}html({text:i}){return i}def(i){return""}heading({tokens:i,depth:e}){return`<h${e}>${this.parser.parseInline(i)}</h${e}>
`}hr(i){return`<hr>
`}list(i){let e=i.ordered,t=i.start,r="";for(let o=0;o<i.items.length;o++){let a=i.items[o];r+=this.listitem(a)}let s=e?"ol":"ul",n=e&&t!==1?' start="'+t+'"':"";return"<"+s+n+`>
`+r+"</"+s+`>
`}listitem(i){return`<li>${this.parser.parse(i.tokens)}</li>
`}checkbox({checked:i}){return"<input "+(i?'checked="" ':"")+'disabled="" type="checkbox"> '}paragraph({tokens:i}){return`<p>${this.parser.parseInline(i)}</p>
`}table(i){let e="",t="";for(let s=0;s<i.header.length;s++)t+=this.tablecell(i.header[s]);e+=this.tablerow({text:t});let r="";for(let s=0;s<i.rows.length;s++){let n=i.rows[s];t="";for(let o=0;o<n.length;o++)t+=this.tablecell(n[o]);r+=this.tablerow({text:t})}return r&&(r=`<tbody>${r}</tbody>`),`<table>
<thead>
`+e+`</thead>
`+r+`</table>
`}tablerow({text:i}){return`<tr>
${i}</tr>
`}tablecell(i){let e=this.parser.parseInline(i.tokens),t=i.header?"th":"td";return(i.align?`<${t} align="${i.align}">`:`<${t}>`)+e+`</${t}>
`}strong({tokens:i}){return`<strong>${this.parser.parseInline(i)}</strong>`}em({tokens:i}){return`<em>${this.parser.parseInline(i)}</em>`}codespan({text:i}){return`<code>${O(i,!0)}</code>`}br(i){return"<br>"}del({tokens:i}){return`<del>${this.parser.parseInline(i)}</del>`}link({href:i,title:e,text:t,tokens:r,autolink:s}){let n=s?O(t,!0):this.parser.parseInline(r),o=Br(i);if(o===null)return n;i=O(o,s);let a='<a href="'+i+'"';return e&&(a+=' title="'+O(e)+'"'),a+=">"+n+"</a>",a}image({href:i,title:e,text:t,tokens:r}){r&&(t=this.parser.parseInline(r,this.parser.textRenderer));let s=Br(i);if(s===null)return O(t);i=s;let n=`<img src="${O(i)}" alt="${O(t)}"`;return e&&(n+=` title="${O(e)}"`),n+=">",n}text(i){return"tokens"in i&&i.tokens?this.parser.parseInline(i.tokens):"escaped"in i&&i.escaped?i.text:O(i.text)}},hi=class{parser;strong({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}em({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}codespan({text:i}){return i}del({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}html({text:i}){return i}text({text:i}){return i}link({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}image({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}br(){return`
`}checkbox({raw:i}){return i}},D=class ei{options;renderer;textRenderer;constructor(e){this.options=e||ce,this.options.renderer=this.options.renderer||new mt,this.renderer=this.options.renderer,this.renderer.options=this.options,this.renderer.parser=this,this.textRenderer=new hi,this.textRenderer.parser=this}static parse(e,t){return new ei(t).parse(e)}static parseInline(e,t){return new ei(t).parseInline(e)}parse(e){this.renderer.parser=this;let t="";for(let r=0;r<e.length;r++){let s=e[r];if(this.options.extensions?.renderers?.[s.type]){let o=s,a=this.options.extensions.renderers[o.type].call({parser:this},o);if(a!==!1||!["space","hr","heading","code","table","blockquote","list","checkbox","html","def","paragraph","text"].includes(o.type)){t+=a===!1?"":a??"";continue}}let n=s;switch(n.type){case"space":{t+=this.renderer.space(n);break}case"hr":{t+=this.renderer.hr(n);break}case"heading":{t+=this.renderer.heading(n);break}case"code":{t+=this.renderer.code(n);break}case"table":{t+=this.renderer.table(n);break}case"blockquote":{t+=this.renderer.blockquote(n);break}case"list":{t+=this.renderer.list(n);break}case"checkbox":{t+=this.renderer.checkbox(n);break}case"html":{t+=this.renderer.html(n);break}case"def":{t+=this.renderer.def(n);break}case"paragraph":{t+=this.renderer.paragraph(n);break}case"text":{t+=this.renderer.text(n);break}default:{let o='Token with "'+n.type+'" type was not found.';if(this.options.silent)return console.error(o),"";throw new Error(o)}}}return t}parseInline(e,t=this.renderer){this.renderer.parser=this;let r="";for(let s=0;s<e.length;s++){let n=e[s];if(this.options.extensions?.renderers?.[n.type]){let a=this.options.extensions.renderers[n.type].call({parser:this},n);if(a!==!1||!["escape","html","link","image","checkbox","strong","em","codespan","br","del","text"].includes(n.type)){r+=a===!1?"":a??"";continue}}let o=n;switch(o.type){case"escape":{r+=t.text(o);break}case"html":{r+=t.html(o);break}case"link":{r+=t.link(o);break}case"image":{r+=t.image(o);break}case"checkbox":{r+=t.checkbox(o);break}case"strong":{r+=t.strong(o);break}case"em":{r+=t.em(o);break}case"codespan":{r+=t.codespan(o);break}case"br":{r+=t.br(o);break}case"del":{r+=t.del(o);break}case"text":{r+=t.text(o);break}default:{let a='Token with "'+o.type+'" type was not found.';if(this.options.silent)return console.error(a),"";throw new Error(a)}}}return r}},Ie=class{options;block;constructor(i){this.options=i||ce}static passThroughHooks=new Set(["preprocess","postprocess","processAllTokens","emStrongMask"]);static passThroughHooksRespectAsync=new Set(["preprocess","postprocess","processAllTokens"]);preprocess(i){return i}postprocess(i){return i}processAllTokens(i){return i}emStrongMask(i){return i}provideLexer(i=this.block){return i?L.lex:L.lexInline}provideParser(i=this.block){return i?D.parse:D.parseInline}};function X(i,e){if(Array.isArray(e))for(let t=0;t<e.length;t++)i.push(e[t]);else i.push(e)}var ko=class{defaults=ti();options=this.setOptions;parse=this.parseMarkdown(!0);parseInline=this.parseMarkdown(!1);Parser=D;Renderer=mt;TextRenderer=hi;Lexer=L;Tokenizer=ae;Hooks=Ie;constructor(...i){this.use(...i)}walkTokens(i,e){let t=[];for(let r of i)switch(X(t,e.call(this,r)),r.type){case"table":{let s=r;for(let n of s.header)X(t,this.walkTokens(n.tokens,e));for(let n of s.rows)for(let o of n)X(t,this.walkTokens(o.tokens,e));break}case"list":{let s=r;X(t,this.walkTokens(s.items,e));break}default:{let s=r;this.defaults.extensions?.childTokens?.[s.type]?this.defaults.extensions.childTokens[s.type].forEach(n=>{let o=s[n].flat(1/0);X(t,this.walkTokens(o,e))}):s.tokens&&X(t,this.walkTokens(s.tokens,e))}}return t}use(...i){let e=this.defaults.extensions||{renderers:Object.create(null),childTokens:Object.create(null)};return i.forEach(t=>{let r={...t};if(r.async=this.defaults.async||r.async||!1,t.extensions&&(t.extensions.forEach(s=>{if(!s.name)throw new Error("extension name required");if("renderer"in s){let n=e.renderers[s.name];n?e.renderers[s.name]=function(...o){let a=s.renderer.apply(this,o);return a===!1&&(a=n.apply(this,o)),a}:e.renderers[s.name]=s.renderer}if("tokenizer"in s){if(!s.level||s.level!=="block"&&s.level!=="inline")throw new Error("extension level must be 'block' or 'inline'");let n=e[s.level];n?n.unshift(s.tokenizer):e[s.level]=[s.tokenizer],s.start&&(s.level==="block"?e.startBlock?e.startBlock.push(s.start):e.startBlock=[s.start]:s.level==="inline"&&(e.startInline?e.startInline.push(s.start):e.startInline=[s.start]))}"childTokens"in s&&s.childTokens&&(e.childTokens[s.name]=s.childTokens)}),r.extensions=e),t.renderer){let s=this.defaults.renderer||new mt(this.defaults);for(let n in t.renderer){if(!(n in s))throw new Error(`renderer '${n}' does not exist`);if(["options","parser"].includes(n))continue;let o=n,a=t.renderer[o],l=s[o];s[o]=(...m)=>{let d=a.apply(s,m);return d===!1&&(d=l.apply(s,m)),d===!1?"":d??""}}r.renderer=s}if(t.tokenizer){let s=this.defaults.tokenizer||new ae(this.defaults);for(let n in t.tokenizer){if(!(n in s))throw new Error(`tokenizer '${n}' does not exist`);if(["options","rules","lexer"].includes(n))continue;let o=n,a=t.tokenizer[o],l=s[o];s[o]=(...m)=>{let d=a.apply(s,m);return d===!1&&(d=l.apply(s,m)),d}}r.tokenizer=s}if(t.hooks){let s=this.defaults.hooks||new Ie;for(let n in t.hooks){if(!(n in s))throw new Error(`hook '${n}' does not exist`);if(["options","block"].includes(n))continue;let o=n,a=t.hooks[o],l=s[o];Ie.passThroughHooks.has(n)?s[o]=m=>{if(s.options.async&&Ie.passThroughHooksRespectAsync.has(n))return(async()=>{let u=await a.call(s,m);return l.call(s,u)})();let d=a.call(s,m);return l.call(s,d)}:s[o]=(...m)=>{if(s.options.async)return(async()=>{let u=await a.apply(s,m);return u===!1&&(u=await l.apply(s,m)),u})();let d=a.apply(s,m);return d===!1&&(d=l.apply(s,m)),d}}r.hooks=s}if(t.walkTokens){let s=this.defaults.walkTokens,n=t.walkTokens;r.walkTokens=function(o){let a=[];return X(a,n.call(this,o)),s&&X(a,s.call(this,o)),a}}this.defaults={...this.defaults,...r}}),this}setOptions(i){return this.defaults={...this.defaults,...i},this}lexer(i,e){return L.lex(i,e??this.defaults)}parser(i,e){return D.parse(i,e??this.defaults)}parseMarkdown(i){return(e,t)=>{let r={...t},s={...this.defaults,...r},n=this.onError(!!s.silent,!!s.async);if(this.defaults.async===!0&&r.async===!1)return n(new Error("marked(): The async option was set to true by an extension. Remove async: false from the parse options object to return a Promise."));if(typeof e>"u"||e===null)return n(new Error("marked(): input parameter is undefined or null"));if(typeof e!="string")return n(new Error("marked(): input parameter is of type "+Object.prototype.toString.call(e)+", string expected"));if(s.hooks&&(s.hooks.options=s,s.hooks.block=i),s.async)return(async()=>{let o=s.hooks?await s.hooks.preprocess(e):e,a=await(s.hooks?await s.hooks.provideLexer(i):i?L.lex:L.lexInline)(o,s),l=s.hooks?await s.hooks.processAllTokens(a):a;s.walkTokens&&await Promise.all(this.walkTokens(l,s.walkTokens));let m=await(s.hooks?await s.hooks.provideParser(i):i?D.parse:D.parseInline)(l,s);return s.hooks?await s.hooks.postprocess(m):m})().catch(n);try{s.hooks&&(e=s.hooks.preprocess(e));let o=(s.hooks?s.hooks.provideLexer(i):i?L.lex:L.lexInline)(e,s);s.hooks&&(o=s.hooks.processAllTokens(o)),s.walkTokens&&this.walkTokens(o,s.walkTokens);let a=(s.hooks?s.hooks.provideParser(i):i?D.parse:D.parseInline)(o,s);return s.hooks&&(a=s.hooks.postprocess(a)),a}catch(o){return n(o)}}}onError(i,e){return t=>{if(t.message+=`
Please report this to https://github.com/markedjs/marked.`,i){let r="<p>An error occurred:</p><pre>"+O(t.message+"",!0)+"</pre>";return e?Promise.resolve(r):r}if(e)return Promise.reject(t);throw t}}},le=new ko;function E(i,e){return le.parse(i,e)}E.options=E.setOptions=function(i){return le.setOptions(i),E.defaults=le.defaults,Zr(E.defaults),E};E.getDefaults=ti;E.defaults=ce;function $o(...i){return le.use(...i),E.defaults=le.defaults,Zr(E.defaults),E}E.use=$o;E.walkTokens=function(i,e){return le.walkTokens(i,e)};E.parseInline=le.parseInline;E.Parser=D;E.parser=D.parse;E.Renderer=mt;E.TextRenderer=hi;E.Lexer=L;E.lexer=L.lex;E.Tokenizer=ae;E.Hooks=Ie;E.parse=E;var cl=E.options,hl=E.setOptions,dl=E.walkTokens,pl=E.parseInline;var ul=D.parse,ml=L.lex;function U(i,e){return i===void 0||!xo(e)||!i.startsWith(e)?!1:/^[\x21-\x7e]+$/.test(i)&&ss(i)?.href===i}function xo(i){let{protocol:e="",username:t="",password:r="",pathname:s="/",search:n="",hash:o="",href:a}=ss(i??"")??{};return t===""&&r===""&&n===""&&o===""&&a===i&&/^https?:$/.test(e)&&s!=="/"&&s.endsWith("/")}function ss(i){return URL.canParse(i)?new URL(i):void 0}var yo=/[\u202a-\u202e\u2066-\u2069]/g,vo=/(\p{M}{6})\p{M}+/gu;function C(i){return i.replace(yo,"").replace(vo,"$1")}function R(i){return c`<bdi>${C(i)}</bdi>`}function Ue(i){return i.filter(e=>e!==void 0&&e!=="").map((e,t)=>c`${t===0?"":" \xB7 "}${R(e??"")}`)}var So=[/(?:[*_~[][^*_~[]*){2000}/,/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){21}/m,/^[ \t]{40,}(?:[-+*]|\d{1,9}[.)])[ \t]/m],Ao=50;function ns(i,e){let t=os(C(i));return t?new pi(e).blocks(t):c`<p class="tangled">${C(i)}</p>`}function os(i){if(!So.some(e=>e.test(i)))try{let e=new L({gfm:!0,breaks:!0}).lex(i);return as(e)>Ao?void 0:e}catch{return}}function as(i){return 1+Math.max(0,...i.map(e=>as(_o(e))))}function _o(i){let{tokens:e,items:t}=i;return e??t??[]}function ls(i){return os(i)?.map(di).join(" ")??i}function di(i){let{tokens:e,items:t,text:r,raw:s}=i;return t!==void 0?t.map(di).join("; "):e!==void 0?e.map(di).join(""):r??s}var pi=class{#e;constructor(e){this.#e=e}blocks(e){return e.map(t=>this.#r(t))}#r(e){switch(e.type){case"paragraph":return c`<p>${this.#s(e)}</p>`;case"heading":return c`<p class="heading">${this.#s(e)}</p>`;case"list":return this.#t(e);case"code":return c`<pre><code>${e.text}</code></pre>`;case"blockquote":return c`<blockquote>${this.blocks(e.tokens??[])}</blockquote>`;case"table":return this.#i(e);case"hr":return c`<hr />`;case"space":return p;case"def":case"html":return c`<p>${e.raw.trimEnd()}</p>`;default:return this.#n(e)}}#t(e){let t=e.items.map(r=>c`<li>${this.blocks(r.tokens)}</li>`);return e.ordered?c`<ol start=${Number(e.start)||1}>${t}</ol>`:c`<ul>${t}</ul>`}#i(e){return c`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>${e.header.map(t=>c`<th>${this.#s(t)}</th>`)}</tr>
        </thead>
        <tbody>
          ${e.rows.map(t=>c`<tr>${t.map(r=>c`<td>${this.#s(r)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`}#s(e){return(e.tokens??[]).map(t=>this.#n(t))}#n(e){switch(e.type){case"strong":return c`<strong>${this.#s(e)}</strong>`;case"em":return c`<em>${this.#s(e)}</em>`;case"del":return c`<del>${this.#s(e)}</del>`;case"codespan":return c`<code>${e.text}</code>`;case"br":return c`<br />`;case"link":return this.#o(e);case"text":return e.tokens?this.#s(e):e.text;case"escape":return e.text;case"checkbox":return e.checked?"\u2611 ":"\u2610 ";default:return e.raw}}#o(e){return U(e.href,this.#e)?c`<a href=${e.href} target="_blank" rel="noopener noreferrer" title=${e.href}>${this.#s(e)}</a>`:e.raw}};var Eo=4e3,cs=15e3,ft=class{down;#e=!1;#r;#t;#i;#s="";constructor(e,t){this.#r=e,this.#t=t}look(e){this.stop(),this.#s=e;let t=new AbortController;this.#i=t,this.#n(t.signal)}stop(){this.#i?.abort()}async#n(e){await this.#o(e),await re(this.#e?cs:Eo,e);do await fe(e),await this.#o(e);while(this.#e&&!e.aborted&&await re(cs,e))}async#o(e){if(e.aborted)return;let t=await se(this.#r,"model",{locale:this.#s,signal:e}).catch(()=>({}));if(e.aborted)return;let r=t.status==="down"&&typeof t.message=="string"?t.message:void 0,s=this.#e&&t.status==="up";this.#e=r!==void 0||this.#e&&!s,(r!==this.down||s)&&(this.down=r,this.#t(s))}};var gt=class{#e;#r="";#t;constructor(e){this.#t=e}get down(){return this.#e?.down}get heard(){return this.down!==void 0&&this.#r===this.down}turnTo(e){this.#e?.stop(),this.#e=new ft(e,t=>{this.#r=t?"":this.#r,this.#t(t)})}look(e){this.#e?.look(e)}rest(){this.#e?.stop()}failed(e,t){let r=e!==this.down;return this.#r=e,this.look(t),r}};var V={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},bt=i=>(...e)=>({_$litDirective$:i,values:e}),$e=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,r){this._$Ct=e,this._$AM=t,this._$Ci=r}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:To}=er,hs=i=>i;var ps=i=>i.strings===void 0,ds=()=>document.createComment(""),xe=(i,e,t)=>{let r=i._$AA.parentNode,s=e===void 0?i._$AB:e._$AA;if(t===void 0){let n=r.insertBefore(ds(),s),o=r.insertBefore(ds(),s);t=new To(n,o,i,i.options)}else{let n=t._$AB.nextSibling,o=t._$AM,a=o!==i;if(a){let l;t._$AQ?.(i),t._$AM=i,t._$AP!==void 0&&(l=i._$AU)!==o._$AU&&t._$AP(l)}if(n!==s||a){let l=t._$AA;for(;l!==n;){let m=hs(l).nextSibling;hs(r).insertBefore(l,s),l=m}}}return t},Q=(i,e,t=i)=>(i._$AI(e,t),i),Co={},wt=(i,e=Co)=>i._$AH=e,us=i=>i._$AH,kt=i=>{i._$AR(),i._$AA.remove()};var ms=(i,e,t)=>{let r=new Map;for(let s=e;s<=t;s++)r.set(i[s],s);return r},ui=bt(class extends $e{constructor(i){if(super(i),i.type!==V.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let r;t===void 0?t=e:e!==void 0&&(r=e);let s=[],n=[],o=0;for(let a of i)s[o]=r?r(a,o):o,n[o]=t(a,o),o++;return{values:n,keys:s}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,r]){let s=us(i),{values:n,keys:o}=this.dt(e,t,r);if(!Array.isArray(s))return this.ut=o,n;let a=this.ut??=[],l=[],m,d,u=0,h=s.length-1,f=0,b=n.length-1;for(;u<=h&&f<=b;)if(s[u]===null)u++;else if(s[h]===null)h--;else if(a[u]===o[f])l[f]=Q(s[u],n[f]),u++,f++;else if(a[h]===o[b])l[b]=Q(s[h],n[b]),h--,b--;else if(a[u]===o[b])l[b]=Q(s[u],n[b]),xe(i,l[b+1],s[u]),u++,b--;else if(a[h]===o[f])l[f]=Q(s[h],n[f]),xe(i,s[u],s[h]),h--,f++;else if(m===void 0&&(m=ms(o,f,b),d=ms(a,u,h)),m.has(a[u]))if(m.has(a[h])){let v=d.get(o[f]),x=v!==void 0?s[v]:null;if(x===null){let A=xe(i,s[u]);Q(A,n[f]),l[f]=A}else l[f]=Q(x,n[f]),xe(i,s[u],x),s[v]=null;f++}else kt(s[h]),h--;else kt(s[u]),u++;for(;f<=b;){let v=xe(i,l[b+1]);Q(v,n[f]),l[f++]=v}for(;u<=h;){let v=s[u++];v!==null&&kt(v)}return this.ut=o,wt(i,l),N}});function y(i,e,t){i.dispatchEvent(new CustomEvent(`libreta-${e}`,{detail:t,bubbles:!0,composed:!0}))}var fs=w`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .scroller {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--libreta-line) transparent;
  }

  .scroller:focus-visible {
    outline-offset: -3px;
  }

  .column {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    max-width: calc(var(--libreta-column) + 2rem);
    min-height: 100%;
    margin: 0 auto;
    padding: 1.25rem 1rem 1.5rem;
  }

  .column:focus {
    outline: 0;
  }

  .column > * {
    animation: appear 0.25s ease-out;
  }

  .welcome {
    justify-content: center;
    gap: 1.25rem;
    max-width: 40rem;
    padding-block: 1.5rem;
  }

  .welcome .answer {
    font-size: 1.0625rem;
  }

  .person {
    align-self: flex-end;
    max-width: min(85%, 34rem);
    padding: 0.625rem 1rem;
    border-radius: 18px 18px 5px 18px;
    background: var(--libreta-accent-soft);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .answer {
    max-width: 40rem;
  }

  .state {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: 0;
    color: var(--libreta-ink-soft);
    font-size: 0.9375rem;
  }

  .working {
    animation: appear 0.25s 0.2s ease-out backwards;
  }

  .pen {
    display: inline-flex;
    gap: 0.25rem;
  }

  .pen i {
    width: 0.4375rem;
    height: 0.4375rem;
    border-radius: 50%;
    background: var(--libreta-accent);
    animation: bounce 1.2s infinite ease-in-out;
  }

  .pen i:nth-child(2) {
    animation-delay: 0.15s;
  }

  .pen i:nth-child(3) {
    background: var(--libreta-margin);
    animation-delay: 0.3s;
  }

  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.625rem 0.75rem 0.625rem 0.875rem;
    border-radius: 12px;
    background: var(--libreta-bad-soft);
    color: var(--libreta-bad);
  }

  .failure p {
    flex: 1 1 12rem;
    margin: 0;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .failure .button {
    color: var(--libreta-ink);
  }

  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: 0.75rem;
  }

  .action {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
    background: var(--libreta-sheet);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    transition:
      border-color 0.15s,
      transform 0.15s,
      box-shadow 0.15s;
  }

  .action span {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .example {
    display: block;
    margin-top: 0.25rem;
    color: var(--libreta-ink-soft);
    font-size: 0.875rem;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .action svg {
    color: var(--libreta-accent);
  }

  .action:hover:enabled {
    border-color: var(--libreta-accent);
    box-shadow: 0 6px 20px var(--libreta-shadow);
    transform: translateY(-1px);
  }

  .latest {
    position: absolute;
    bottom: 0.75rem;
    left: 50%;
    border: 1px solid var(--libreta-line);
    border-radius: 50%;
    background: var(--libreta-sheet);
    box-shadow: 0 4px 16px var(--libreta-shadow);
    transform: translateX(-50%);
  }

  @container chat (max-width: 30rem) {
    .mark {
      display: none;
    }

    .welcome {
      gap: 0.75rem;
      padding-block: 0.75rem;
    }

    .action {
      flex-direction: row;
      align-items: center;
      padding: 0.75rem 1rem;
    }

    .actions {
      grid-template-columns: 1fr;
      gap: 0.5rem;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  @keyframes bounce {
    30% {
      transform: translateY(-4px);
    }

    60% {
      transform: none;
    }
  }
`;var mi=class extends ${static properties={words:{attribute:!1},portal:{attribute:!1},text:{attribute:!1},streaming:{type:Boolean,reflect:!0},stopped:{type:Boolean}};static styles=[S,w`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }

      :host > *:first-child,
      li > p {
        margin-top: 0;
      }

      :host > *:last-child,
      li > p {
        margin-bottom: 0;
      }

      p,
      ul,
      ol,
      pre,
      blockquote {
        margin: 0 0 0.75em;
      }

      .tangled {
        white-space: pre-wrap;
      }

      .heading {
        font: 600 1.125rem/1.35 var(--libreta-serif);
      }

      ul,
      ol {
        padding-inline-start: 1.4em;
      }

      li + li {
        margin-top: 0.25em;
      }

      li::marker {
        color: var(--libreta-margin);
      }

      code {
        padding: 0.1em 0.35em;
        border-radius: 5px;
        background: var(--libreta-sunken);
        font: 0.875em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
      }

      pre {
        overflow-x: auto;
        padding: 0.75rem 1rem;
        border-radius: 10px;
        background: var(--libreta-sunken);
      }

      pre code {
        padding: 0;
        background: none;
      }

      blockquote {
        padding-inline-start: 0.9em;
        border-inline-start: 3px solid var(--libreta-line);
        color: var(--libreta-ink-soft);
      }

      hr {
        border: 0;
        border-top: 1px solid var(--libreta-line);
      }

      .scroll {
        overflow-x: auto;
        margin-bottom: 0.75em;
      }

      table {
        border-collapse: collapse;
        font-size: 0.9375em;
      }

      th,
      td {
        padding: 0.35em 0.75em;
        border: 1px solid var(--libreta-line);
        text-align: start;
        overflow-wrap: normal;
      }

      :host([streaming]) > p:last-of-type::after {
        content: "";
        display: inline-block;
        width: 0.5em;
        height: 1em;
        margin-inline-start: 0.15em;
        border-radius: 2px;
        background: var(--libreta-accent);
        vertical-align: -0.12em;
        animation: blink 1s steps(2, jump-none) infinite;
      }

      @keyframes blink {
        to {
          opacity: 0.15;
        }
      }

      .stopped {
        color: var(--libreta-ink-soft);
        font-size: 0.875rem;
      }
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.text="",this.streaming=!1,this.stopped=!1}render(){return c`${ns(this.text,this.portal)}${this.stopped?c`<p class="stopped">${this.words.stopped}</p>`:p}`}};customElements.define("libreta-answer",mi);var ye=w`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    position: relative;
    padding: 1.125rem 1.25rem 1.125rem 1.75rem;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
    background: var(--libreta-sheet);
    box-shadow: 0 6px 24px var(--libreta-shadow);
  }

  section::before {
    content: "";
    position: absolute;
    inset: 0 auto 0 0.625rem;
    width: 2px;
    background: var(--libreta-margin);
    opacity: 0.7;
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
    font: 600 1.25rem/1.3 var(--libreta-serif);
    overflow-wrap: anywhere;
  }

  /* focused so that a screen reader reads on from here: the whole card shows it */
  h2:focus-visible {
    outline: none;
  }

  section:has(h2:focus-visible) {
    border-color: var(--libreta-accent);
  }

  h2 svg {
    color: var(--libreta-accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1rem;
  }

  @container (max-width: 34rem) {
    section {
      padding: 1rem 0.875rem 1rem 1.375rem;
    }

    section::before {
      left: 0.5rem;
    }

    .actions .primary {
      flex: 1 1 100%;
    }

    .actions .button:not(.primary) {
      flex: 1;
    }

    .actions .plain {
      border-color: var(--libreta-line);
    }
  }
`;function M(i){let{firstname:e="",lastname:t="",email:r=""}=i?.properties??{};return i?.name||`${e} ${t}`.trim()||r}var gs=w`
  h2 {
    margin-bottom: 0.5rem;
  }

  .contact {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.75rem;
    padding: 0.5rem 0.25rem 0.625rem;
    border-bottom: 1px solid var(--libreta-line);
  }

  .contact:has(input:checked) {
    background: var(--libreta-accent-soft);
  }

  .contact:has(input:focus-visible) {
    border-radius: 6px;
    outline: 2px solid var(--libreta-accent);
    outline-offset: -2px;
  }

  .all {
    margin-top: 0.625rem;
  }

  input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0 0 0 0.25rem;
    accent-color: var(--libreta-accent);
  }

  label {
    align-content: center;
    min-height: 2rem;
    padding-block: 0.25rem;
    font-weight: 650;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  /* the whole line picks, but for the way to HubSpot */
  label::after {
    content: "";
    position: absolute;
    inset: 0;
  }

  .icon-button {
    z-index: 1;
  }

  dl {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1.25rem;
    margin: 0;
    font-size: 0.9375rem;
  }

  dl div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.375rem;
    min-width: 0;
  }

  dt {
    min-width: 0;
    color: var(--libreta-ink-soft);
    overflow-wrap: anywhere;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .note {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0.875rem 0 0;
    color: var(--libreta-ink-soft);
  }

  @media (pointer: coarse) {
    label {
      min-height: 2.75rem;
    }
  }
`;var bs=5,fi=class extends ${static properties={words:{attribute:!1},portal:{attribute:!1},waiting:{attribute:!1},picked:{state:!0},whole:{state:!0}};static styles=[S,ye,gs];constructor(){super(),this.words=void 0,this.portal=void 0,this.waiting=void 0,this.picked="",this.whole=!1}focus(){this.renderRoot.querySelector("h2")?.focus()}render(){let{words:e,waiting:t}=this;return c`<section aria-labelledby="title" aria-busy=${t.deciding?"true":"false"}>
      <h2 id="title" tabindex="-1">${g("found",22)}<span>${C(t.message)}</span></h2>
      <form @submit=${this.#l}>
        <div class="contacts" role="radiogroup" aria-labelledby="title" @keydown=${this.#s}>
          ${this.#r.map(r=>this.#a(r))}
        </div>
        ${this.#r.length<this.#e.length?c`<button type="button" class="button all" @click=${this.#i}>${e.showAll(this.#e.length)}</button>`:p}
        ${t.expired?c`<p class="note">${g("clock",18)}${e.choiceExpired}</p>`:c`<div class="actions">
              <button class="button primary" ?disabled=${this.picked===""} aria-disabled=${this.#o}>
                ${g("check",18)}${e.pickThis}
              </button>
              <button type="button" class="button plain" aria-disabled=${this.#o} @click=${this.#d}>
                ${e.noneOfThem}
              </button>
            </div>`}
      </form>
    </section>`}get#e(){return this.waiting.choice?.contacts??[]}get#r(){return this.whole||this.#e.length<=bs+1?this.#e:this.#e.slice(0,bs)}get#t(){return[...this.renderRoot.querySelectorAll("input")]}async#i(){let e=this.#r.length;this.whole=!0,await this.updateComplete,this.#t[e]?.focus()}#s(e){if(e.key!=="Home"&&e.key!=="End")return;let t=this.#t.at(e.key==="Home"?0:-1);e.preventDefault(),t?.focus(),t?.click()}get#n(){return this.waiting.deciding===void 0&&!this.waiting.expired}get#o(){return this.#n?p:"true"}#a(e){let t=C(M(e))||this.words.noName,{url:r}=e,s=`contact-${e.id}`;return c`<div class="contact">
      <input
        type="radio"
        name="contact"
        id=${s}
        value=${e.id}
        aria-describedby=${`${s}-details`}
        .checked=${this.picked===e.id}
        ?disabled=${!this.#n}
        @change=${()=>this.picked=e.id}
      />
      <label for=${s}>${R(t)}</label>
      ${U(r,this.portal)?c`<a
            class="icon-button"
            href=${r}
            target="_blank"
            rel="noopener noreferrer"
            aria-label=${this.words.openNamed(t)}
            title=${this.words.openInHubSpot}
            >${g("open",17)}</a
          >`:p}
      <dl id=${`${s}-details`}>${this.#h(e)}</dl>
    </div>`}#h({details:e=[]}){return e.filter(({property:r})=>r!=="firstname"&&r!=="lastname").map(({label:r,value:s})=>c`<div><dt>${C(r)}</dt> <dd>${R(s)}</dd></div>`)}#l(e){e.preventDefault(),this.#n&&this.picked!==""&&(this.renderRoot.querySelector(".primary")?.focus(),y(this,"pick",this.picked))}#d(){this.#n&&y(this,"decide",{approved:!1})}};customElements.define("libreta-choice",fi);var $t=w`
  .value {
    width: 100%;
    min-width: 8rem;
    min-height: 2.5rem;
    padding: 0.35rem 0.625rem;
    border: 1px solid var(--libreta-line-strong);
    border-radius: 9px;
    background: var(--libreta-paper);
  }

  .value:focus-visible {
    outline-offset: 0;
  }

  .value[aria-describedby] {
    border-color: var(--libreta-warn);
  }

  .wrong {
    margin: 0;
    color: var(--libreta-warn);
    font-size: 0.875rem;
    line-height: 1.4;
  }

  .value.several {
    display: grid;
    max-height: 12rem;
    overflow-y: auto;
  }

  .several label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
  }

  .several input {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--libreta-accent);
  }

  @media (pointer: coarse) {
    .value,
    .several label {
      min-height: 2.75rem;
    }
  }
`;var ws=w`
  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    margin-bottom: 0.5rem;
  }

  header .icon-button {
    margin: -0.5rem -0.5rem 0 0;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 0.75rem 1rem;
  }

  .field {
    display: grid;
    gap: 0.25rem;
    align-content: start;
  }

  .field.more {
    max-width: 20rem;
    margin-top: 0.75rem;
  }

  .field > label,
  .field > .label {
    color: var(--libreta-ink-soft);
    font-size: 0.875rem;
    font-weight: 500;
  }

  .note {
    display: flex;
    gap: 0.5rem;
    margin: 0.875rem 0 0;
    padding: 0.5rem 0.75rem;
    border-radius: 10px;
    line-height: 1.4;
  }

  .note.warn {
    background: var(--libreta-warn-soft);
    color: var(--libreta-warn);
  }
`;var ks=bt(class extends $e{constructor(i){if(super(i),i.type!==V.PROPERTY&&i.type!==V.ATTRIBUTE&&i.type!==V.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!ps(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===N||e===p)return e;let t=i.element,r=i.name;if(i.type===V.PROPERTY){if(e===t[r])return N}else if(i.type===V.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(r))return N}else if(i.type===V.ATTRIBUTE&&t.getAttribute(r)===e+"")return N;return wt(i),e}});var Ro={date:"date",datetime:"datetime-local",number:"number",phone_number:"tel"},$s=";",qe=({multiple:i,options:e})=>i===!0&&e!==void 0&&e.length>0;function xt(i,e,t,r){let{property:s,type:n,options:o=[]}=i,a={id:`field-${s}`,invalid:r===void 0?p:"true",why:r??p};if(qe(i))return Po(i,e,t,a);let l=m=>t(m.target.value);return o.length>0&&(e===""||o.some(m=>m.value===e))?c`<select
      class="value"
      id=${a.id}
      name=${s}
      aria-invalid=${a.invalid}
      aria-describedby=${a.why}
      @change=${l}
    >
      <option value="" ?selected=${e===""}></option>
      ${o.map(m=>c`<option value=${m.value} ?selected=${m.value===e}>${m.label}</option>`)}
    </select>`:c`<input
    class="value"
    id=${a.id}
    name=${s}
    type=${s.includes("email")?"email":Ro[n??""]??"text"}
    autocomplete="off"
    step=${n==="number"?"any":p}
    dir="auto"
    aria-invalid=${a.invalid}
    aria-describedby=${a.why}
    .value=${ks(e)}
    @input=${l}
  />`}function yt(i,{property:e,label:t,type:r},s){let n=je(i,e);if(n instanceof HTMLInputElement)return n.validity.badInput?r==="number"?s.notANumber(t):s.notADate(t):n.type==="email"&&n.value.trim()!==""&&!/[^@]@[^@]/.test(n.value)?s.notAnEmail(n.value.trim()):void 0}function je(i,e){return i.querySelector(`#field-${CSS.escape(e)}`)}function Po({property:i,label:e,options:t=[]},r,s,{id:n,why:o}){let a=r.split($s).filter(u=>u!==""),l=a.filter(u=>!t.some(h=>h.value===u)),m=[...t,...l.map(u=>({value:u,label:u}))],d=(u,h)=>s(m.map(f=>f.value).filter(f=>f===u?h:a.includes(f)).join($s));return c`<div class="value several" id=${n} role="group" tabindex="-1" aria-label=${e} aria-describedby=${o}>
    ${m.map(u=>c`<label>
        <input
          type="checkbox"
          name=${i}
          .checked=${a.includes(u.value)}
          @change=${({target:h})=>d(u.value,h.checked)}
        />
        <span>${u.label}</span>
      </label>`)}
  </div>`}var gi="query",bi=class extends ${static properties={words:{attribute:!1},form:{attribute:!1},busy:{type:Boolean},values:{state:!0},added:{state:!0},problems:{state:!0}};static styles=[S,ye,$t,ws];constructor(){super(),this.words=void 0,this.form=void 0,this.busy=!1,this.values={},this.added=[],this.problems=[]}focus(){(this.renderRoot.querySelector(".value[aria-describedby]")??this.renderRoot.querySelector("input, select"))?.focus()}willUpdate(e){let t=e.get("form");t&&(t.kind!==this.form.kind||t.contact?.id!==this.form.contact?.id)&&(this.values={},this.added=[]),e.has("form")&&(this.problems=this.form.problems??[])}render(){let{words:e}=this;return c`<section aria-labelledby="title" aria-busy=${this.busy?"true":"false"}>
      <header>
        <h2 id="title" tabindex="-1">${g(this.form.kind,22)}<span>${this.#t()}</span></h2>
        <button type="button" class="icon-button" aria-label=${e.closeForm} title=${e.closeForm} @click=${this.#m}>
          ${g("close",18)}
        </button>
      </header>
      <form @submit=${this.#p} @keydown=${this.#g} novalidate>
        <div class="fields">${this.#s.map(t=>this.#n(t))}</div>
        ${this.#h()}
        ${this.#a()}
        <div class="actions">
          <button class="button primary" aria-disabled=${this.busy?"true":p}>
            ${g(this.#e?"search":"check",18)}${this.#e?e.formFind:e.formContinue}
          </button>
          <button type="button" class="button plain" @click=${this.#m}>${e.cancel}</button>
        </div>
      </form>
    </section>`}get#e(){return this.form.kind==="search"||this.#r}get#r(){return this.form.kind==="update"&&this.form.contact===void 0}#t(){let{words:e,form:t}=this;switch(t.kind){case"search":return e.searchForm;case"create":return e.createTitle;case"update":return t.contact?C(e.updateTitle(M(t.contact)||e.thisContact)):e.whichForm}}get#i(){return this.#r?[{name:gi,label:this.words.whichField,type:"string",main:!0}]:this.form.fields}get#s(){return this.#i.filter(({name:e,main:t})=>t||this.added.includes(e))}#n(e){let t=this.form.contact?.properties?.[e.name]??"",r={...e,property:e.name},s=this.values[e.name]??t,n=this.problems.filter(({property:a})=>a===e.name),o=`wrong-${e.name}`;return c`<div class="field">
      ${qe(r)?c`<span class="label" aria-hidden="true">${e.label}</span>`:c`<label for=${`field-${e.name}`}>${e.label}</label>`}
      ${xt(r,s,a=>this.#o(e.name,a),n.length>0?o:void 0)}
      ${n.length>0?c`<p class="wrong" id=${o}>${n.map(({message:a})=>a).join(" ")}</p>`:p}
    </div>`}#o(e,t){this.values={...this.values,[e]:t},this.problems=this.problems.filter(({property:r})=>r!==void 0&&r!==e)}#a(){let e=this.#s.map(({name:t})=>t);return this.problems.filter(({property:t})=>t===void 0||!e.includes(t)).map(({message:t})=>c`<p class="note warn" role="alert">${g("warn",18)}${t}</p>`)}#h(){let{words:e}=this,t=this.#i.filter(({name:r,main:s})=>!s&&!this.added.includes(r));return t.length===0?p:c`<div class="field more">
          <label for="more">${e.formMore}</label>
          <select id="more" class="value" .value=${""} @change=${this.#l}>
            <option value="">${e.formChoose}</option>
            ${t.map(({name:r,label:s})=>c`<option value=${r}>${s}</option>`)}
          </select>
        </div>`}async#l({target:e}){let t=e.value;e.value="",this.added=[...this.added,t],await this.updateComplete,je(this.renderRoot,t)?.focus()}#d(){let{words:e,form:t}=this;return this.#e?e.formNothingToFind:t.kind==="create"?e.formNothingToCreate:e.formNothingNew}#p(e){if(e.preventDefault(),this.busy)return;let t=this.#r?this.#f():Cr(this.form,this.values),r=this.#u,s=r.length===0&&Object.keys(t).length===0;this.problems=s?[{message:this.#d()}]:r,this.problems.length===0?y(this,"fill",{kind:this.#e?"search":this.form.kind,fields:t}):s||this.updateComplete.then(()=>this.focus())}get#u(){return this.#e?[]:this.#s.flatMap(({name:e,label:t,type:r})=>{let s=yt(this.renderRoot,{property:e,label:t,type:r},this.words);return s===void 0?[]:[{property:e,message:s}]})}#f(){let e=(this.values[gi]??"").trim();return e===""?{}:{[gi]:e}}#g(e){e.key==="Escape"&&!this.busy&&(e.preventDefault(),this.#m())}#m(){y(this,"form-close")}};customElements.define("libreta-form",bi);var xs=/^\d{4}-\d{2}-\d{2}$/,No=/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;function Fe(i,e,t){return new Intl.DateTimeFormat(vs(e),{dateStyle:"medium",...t}).format(i)}function ys(i,e){return i.toDateString()===new Date().toDateString()?new Intl.DateTimeFormat(vs(e),{timeStyle:"short"}).format(i):Fe(i,e)}function he(i,e){return!(xs.test(i)||No.test(i))||Number.isNaN(Date.parse(i))?i:xs.test(i)?Fe(new Date(i),e,{timeZone:"UTC"}):Fe(new Date(i),e,{timeStyle:"short"})}function vs(i){return navigator.languages.find(e=>e.split("-")[0]===i)??i}var Oo={created:{picture:"check",mood:"good"},updated:{picture:"check",mood:"good"},unchanged:{picture:"aside",mood:"quiet"},rejected:{picture:"close",mood:"quiet"},set_aside:{picture:"aside",mood:"quiet"},expired:{picture:"clock",mood:"quiet"},failed:{picture:"warn",mood:"bad"},undone:{picture:"undo",mood:"quiet"},unknown:{picture:"warn",mood:"bad"}},wi=class extends ${static properties={words:{attribute:!1},portal:{attribute:!1},result:{attribute:!1},idle:{type:Boolean}};static styles=[S,w`
      :host {
        display: block;
      }

      section {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.625rem;
        width: fit-content;
        max-width: 100%;
        padding: 0.625rem 1rem 0.625rem 0.75rem;
        border-radius: 12px;
        background: var(--libreta-sunken);
        font-size: 0.9375rem;
        line-height: 1.45;
        overflow-wrap: anywhere;
      }

      section > svg {
        margin-top: 0.1rem;
        color: var(--libreta-ink-soft);
      }

      .good {
        background: var(--libreta-good-soft);
      }

      .good > svg,
      .good .state {
        color: var(--libreta-good);
      }

      .bad {
        background: var(--libreta-bad-soft);
      }

      .bad > svg,
      .bad .state {
        color: var(--libreta-bad);
      }

      p {
        margin: 0;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        column-gap: 0.5rem;
      }

      .state {
        font-weight: 650;
      }

      ul {
        margin: 0.125rem 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        margin-top: 0.125rem;
      }

      /* a telephone number is not broken where the whole of it fits into a line */
      .value {
        display: inline-block;
      }

      .label,
      del,
      small {
        color: var(--libreta-ink-soft);
      }

      small {
        display: block;
        font-size: 0.875rem;
      }

      .differs {
        color: var(--libreta-warn);
        font-weight: 600;
      }

      a {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        font-weight: 400;
      }

      .undo {
        margin-top: 0.5rem;
      }
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.result={status:"unknown"},this.idle=!1}willUpdate(){this.#e=this.#r?.matches(":focus")??!1}updated(){this.#e&&this.#r===null&&this.renderRoot.querySelector("section")?.focus()}#e=!1;get#r(){return this.renderRoot?.querySelector(".undo")??null}render(){let{result:e}=this,{picture:t,mood:r}=Oo[e.status]??{picture:"aside",mood:"quiet"};return c`<section class=${r} tabindex="-1" aria-label=${this.#i()}>
      ${g(t)}
      <div>
        <p class="head">${this.#s()}</p>
        ${r==="good"||e.status==="undone"?this.#o():p}
        ${Ft(e)?this.#t():p}
        ${r==="bad"&&e.message?c`<small>${C(e.message)}</small>`:p}
      </div>
    </section>`}#t(){let{words:e,result:t,idle:r}=this;return c`<button
      class="button undo"
      aria-disabled=${r?p:"true"}
      aria-label=${e.undoNamed(M(t.contact)||e.thisContact)}
      @click=${()=>r&&y(this,"undo",t.operationId)}
    >
      ${g("undo",17)}${e.undo}
    </button>`}#i(){let{words:e,result:t}=this;return t.status==="expired"?e.expiredOutcome:e[t.status]??t.status}#s(){let{contact:e}=this.result,t=M(e),r=this.#n?void 0:e?.url;return c`<span><span class="state">${this.#i()}</span>${t?c` · ${R(t)}`:p}</span>
      ${U(r,this.portal)?c`<a href=${r} target="_blank" rel="noopener noreferrer" aria-label=${this.words.openNamed(t||this.words.thisContact)}
            >${this.words.openInHubSpot}${g("open",14)}</a
          >`:p}`}get#n(){let{status:e,contact:t,changes:r=[]}=this.result,s=Object.keys(t?.properties??{}).length===0;return e==="undone"&&r.every(n=>!n.new&&(s||n.stored===n.old))}#o(){let{words:e}=this;return c`<ul>
      ${(this.#n?[]:this.result.changes??[]).map(t=>{let r=t.newLabel??he(t.new??"",e.tag),s=t.stored??void 0,n=s!==void 0&&s!==(t.new??"");return c`<li>
          <span class="label">${R(t.label)}</span>
          ${t.old?c`<del>${R(t.oldLabel??he(t.old,e.tag))}</del>`:p}
          <span class="value">→ ${r?R(r):c`<em>${e.emptied}</em>`}</span>
          ${n?c`<small class="differs">${C(e.stored(he(s,e.tag)||e.empty))}</small>`:p}
        </li>`})}
    </ul>`}};customElements.define("libreta-outcome",wi);var Ss=w`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin-bottom: 0.5rem;
  }

  .record {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-height: 2rem;
    font-size: 0.875rem;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-bottom: 1px solid var(--libreta-line);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  thead th {
    padding-block: 0.25rem;
    color: var(--libreta-ink-soft);
    font-size: 0.8125rem;
    font-weight: 500;
    overflow-wrap: normal;
  }

  tbody th,
  td.old {
    min-width: 6.5rem;
  }

  tbody th {
    color: var(--libreta-ink-soft);
    font-weight: 500;
  }

  /* what has the focus is not behind the buttons, which stay in sight */
  input,
  select,
  a,
  .value {
    scroll-margin-block: 3rem 12rem;
  }

  del {
    color: var(--libreta-ink-soft);
    text-decoration-color: var(--libreta-margin);
  }

  ins {
    font-weight: 600;
    text-decoration: none;
  }

  .empty {
    color: var(--libreta-ink-soft);
    font-style: italic;
  }

  .source {
    width: 1%;
    white-space: nowrap;
  }

  .chip {
    display: inline-flex;
    vertical-align: middle;
    align-items: center;
    gap: 0.35rem;
    color: var(--libreta-ink-soft);
    font-size: 0.8125rem;
  }

  .chip.not_said {
    padding: 0.125rem 0.5rem 0.125rem 0.375rem;
    border-radius: 999px;
    background: var(--libreta-warn-soft);
    color: var(--libreta-warn);
    font-weight: 650;
  }

  .chip.tick {
    min-height: 2rem;
    padding-inline: 0.5rem 0.75rem;
    border-radius: 10px;
    line-height: 1.3;
    white-space: normal;
    cursor: pointer;
  }

  .tick input {
    flex: none;
    width: 1.25rem;
    min-height: 1.25rem;
    margin: 0;
    accent-color: var(--libreta-warn);
  }

  td.source:has(.tick) {
    min-width: 11.5rem;
  }

  .unsaid ins {
    color: var(--libreta-warn);
  }

  label {
    display: block;
  }

  .note {
    display: flex;
    gap: 0.5rem;
    margin: 0.875rem 0 0;
    padding: 0.5rem 0.75rem;
    border-radius: 10px;
    background: var(--libreta-sunken);
    color: var(--libreta-ink-soft);
    font-size: 0.9375rem;
    line-height: 1.4;
  }

  .note.warn {
    background: var(--libreta-warn-soft);
    color: var(--libreta-warn);
  }

  .duplicates {
    margin: 0.5rem 0;
    padding: 0.75rem 0.875rem;
    border-radius: 10px;
    background: var(--libreta-warn-soft);
  }

  .duplicates h3 {
    display: flex;
    gap: 0.5rem;
    margin: 0;
    color: var(--libreta-warn);
    font-size: 0.9375rem;
  }

  .duplicates p {
    margin: 0.125rem 0 0;
    font-size: 0.875rem;
  }

  .duplicates ul {
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
  }

  .duplicates li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.875rem;
    padding-top: 0.5rem;
  }

  .duplicates span {
    flex: 1 1 100%;
    overflow-wrap: anywhere;
    line-height: 1.35;
  }

  .duplicates small {
    display: block;
    font-size: 0.8125rem;
  }

  .grade {
    margin-inline-start: 0.25rem;
    font-size: 0.8125rem;
    font-style: normal;
  }

  .grade.same {
    color: var(--libreta-warn);
    font-weight: 600;
  }

  .actions {
    position: sticky;
    bottom: 0;
    margin: 0.5rem 0 -1.125rem;
    padding: 0.625rem 0 1.125rem;
    background: var(--libreta-sheet);
  }

  @container (max-width: 38rem) {
    header {
      margin-bottom: 0;
    }

    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    table,
    tbody {
      display: block;
    }

    tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 0.75rem;
      padding-block: 0.5rem;
      border-bottom: 1px solid var(--libreta-line);
    }

    tbody th,
    td.old,
    .source {
      width: auto;
      min-width: 0;
    }

    /* the values begin a line of their own: side by side where there is room for both */
    tbody tr::before {
      content: "";
      order: 1;
      flex: 0 0 100%;
    }

    td.old,
    td.new {
      order: 2;
      max-width: 100%;
      margin-inline-end: -0.375rem;
      font-size: 0.9375rem;
      line-height: 1.4;
    }

    td.new {
      display: flex;
      flex: 1 0 auto;
      gap: 0.375rem;
      margin-inline-end: 0;
    }

    .updates td.new::before {
      content: "→" / "";
      color: var(--libreta-ink-soft);
    }

    /* a telephone zooms in on smaller ones */
    td.new .value {
      font-size: 1rem;
    }

    /* a field has the whole line, below what is there now */
    tr:has(td.new .value) > td.old,
    tr:has(td.new .value) > td.new,
    .creates td.new {
      display: block;
      flex: 1 1 100%;
      margin-inline-end: 0;
    }

    tr:has(td.new .value) > td.new::before {
      content: none;
    }

    th,
    td {
      padding: 0;
      border: 0;
    }

    tbody th {
      font-size: 0.875rem;
    }

    .source {
      white-space: normal;
    }

    /* what is to be checked is read before it is ticked */
    td.source:has(.tick) {
      order: 3;
      flex: 1 1 100%;
      margin-top: 0.25rem;
    }

  }

  @container (max-width: 34rem) {
    .actions {
      margin-bottom: -1rem;
      padding-bottom: 0.875rem;
    }
  }

  @container (max-width: 20rem) {
    td.old,
    td.new {
      font-size: 0.8125rem;
    }
  }

  @media (pointer: coarse) {
    .tick input {
      min-height: 1.5rem;
      width: 1.5rem;
    }

    .record,
    .chip.tick {
      min-height: 2.75rem;
    }
  }
`;function As(i,e,t,r){let s=o=>r(o.target.checked),n=!i.new;return c`<label class="chip not_said tick">
    <input
      type="checkbox"
      id=${`tick-${i.property}`}
      aria-label=${n?e.emptiesCheckedNamed(i.label):e.notSaidCheckedNamed(i.label)}
      .checked=${t}
      @change=${s}
    />
    <span>${n?e.emptiesChecked:e.notSaidChecked}</span>
  </label>`}var ki=class extends ${static properties={words:{attribute:!1},portal:{attribute:!1},waiting:{attribute:!1},edited:{state:!0},ticked:{state:!0},problems:{state:!0}};static styles=[S,ye,$t,Ss];constructor(){super(),this.words=void 0,this.portal=void 0,this.waiting=void 0,this.edited=void 0,this.ticked={},this.problems=[]}#e=!1;willUpdate(e){let t=e.get("waiting");!e.has("waiting")||t?.interruptId===this.waiting.interruptId||(this.problems=this.waiting.problems,this.#e=this.problems.length>0,this.#e&&(this.edited??=this.#$))}updated(){this.#e&&(this.#e=!1,this.#E())}focus(){this.renderRoot.querySelector("h2")?.focus()}render(){let{words:e,waiting:t}=this;return c`<section aria-labelledby="title" aria-busy=${t.deciding?"true":"false"}>
      <header>
        <h2 id="title" tabindex="-1">${g(this.#r?"create":"update",22)}<span>${this.#n()}</span></h2>
        ${this.#m(t.proposal?.contact)}
      </header>
      ${this.#t.length===0?c`<p>${C(t.message)}</p>`:p}
      <form @submit=${this.#C} novalidate>
        ${this.#u()} ${this.#o()} ${this.#p()}
        ${t.expired?c`<p class="note">${g("clock",18)}${e.expired}</p>`:c`<div class="actions">${this.edited?this.#S():this.#k()}</div>`}
      </form>
    </section>`}get#r(){return this.waiting.proposal?.kind==="create"}get#t(){return this.waiting.proposal?.changes??[]}get#i(){return this.waiting.deciding===void 0}get#s(){return this.#i?p:"true"}#n(){let{words:e,waiting:t}=this;return this.#r?e.createTitle:C(t.proposal?e.updateTitle(M(t.proposal.contact)||e.thisContact):t.message)}#o(){let{words:e}=this;return this.#t.length===0?p:c`<table role="table" class=${this.#r?"creates":"updates"}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${e.property}</th>
          ${this.#r?p:c`<th role="columnheader" scope="col">${e.oldValue}</th>`}
          <th role="columnheader" scope="col">${this.#r?e.value:e.newValue}</th>
          <th role="columnheader" scope="col" class="source">${e.source}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.#t.map(t=>this.#a(t))}
      </tbody>
    </table>`}#a(e){let{words:t}=this,r=e.oldLabel??he(e.old??"",t.tag);return c`<tr role="row" class=${e.provenance==="not_said"?"unsaid":""}>
      <th role="rowheader" scope="row">
        ${this.#c(e)&&!qe(e)?c`<label for=${`field-${e.property}`}>${R(e.label)}</label>`:R(e.label)}
      </th>
      ${this.#r?p:c`<td role="cell" class="old">${r?c`<del>${R(r)}</del>`:c`<span class="empty">${t.empty}</span>`}</td>`}
      <td role="cell" class="new">${this.#h(e)}</td>
      <td role="cell" class="source">${this.#d(e)}</td>
    </tr>`}#h(e){let{property:t}=e;if(this.#c(e)){let s=this.problems.filter(o=>o.property===t),n=`wrong-${t}`;return c`${xt(e,this.#y(e),o=>this.#l(t,o),s.length>0?n:void 0)}
        ${s.length>0?c`<p class="wrong" id=${n}>${s.map(({message:o})=>o).join(" ")}</p>`:p}`}let r=e.newLabel??he(e.new??"",this.words.tag);return r?c`<ins>${R(r)}</ins>`:c`<span class="empty">${this.words.emptied}</span>`}#l(e,t){this.edited={...this.edited,[e]:t},this.problems=this.problems.filter(r=>r.property!==e)}#d(e){let{provenance:t}=e;return e.mustTick&&!this.waiting.expired?As(e,this.words,this.#_(e),r=>this.#N(e,r)):t===void 0?p:c`<span class=${`chip ${t}`}>
          ${g(t==="not_said"?"warn":t,15)}${this.words[t]}
        </span>`}#p(){let e=this.#t.filter(r=>r.provenance==="not_said"),t=e.every(r=>!r.new)?this.words.emptiesWarning:this.words.notSaidWarning;return e.length>0?c`<p class="note warn" id="not-said">${g("warn",18)}${t}</p>`:p}#u(){let{words:e}=this,t=this.waiting.proposal?.duplicates??[];return t.length===0?p:c`<div class="duplicates" role="group" aria-labelledby="duplicates">
      <h3 id="duplicates">${g("warn",18)}${e.duplicates}</h3>
      <p>${e.duplicatesHint}</p>
      <ul>
        ${t.map(r=>this.#f(r))}
      </ul>
    </div>`}#f(e){let{words:t}=this,r=C(M(e))||t.noName,{email:s,company:n,phone:o}=e.properties??{},a=(e.matches??[]).map(({label:l})=>l);return c`<li>
      <span>
        <strong>${R(r)}</strong> ${this.#g(e)}
        <small>${Ue([s,n,o])}</small>
        ${a.length>0?c`<small class="matches">${C(t.matches(a))}</small>`:p}
      </span>
      <button
        type="button"
        class="button"
        ?disabled=${this.waiting.expired}
        aria-disabled=${this.#s}
        aria-label=${t.updateInsteadNamed(r)}
        @click=${()=>this.#i&&y(this,"redirect",e.id)}
      >
        ${t.updateInstead}
      </button>
      ${this.#m(e)}
    </li>`}#g({grade:e}){let{words:t}=this;return e===void 0?p:c`<em class=${`grade ${e}`}>${e==="same"?t.theSame:t.perhaps}</em>`}#m(e){let t=e?.url,r=this.words.openNamed(M(e)||this.words.thisContact);return U(t,this.portal)?c`<a class="record" href=${t} target="_blank" rel="noopener noreferrer" aria-label=${r}
          >${this.words.openInHubSpot}${g("open",15)}</a
        >`:p}#w(e){let t=this.#A.length>0;return c`<button
      class="button primary"
      aria-disabled=${t?"true":this.#s}
      aria-describedby=${t?"not-said":p}
      @click=${Lo}
    >
      ${g("check",18)}${e}
    </button>`}#k(){let{words:e}=this,t=this.#t.some(r=>this.#b(r));return c`
      ${this.#w(e.confirm)}
      ${t?c`<button type="button" class="button" aria-disabled=${this.#s} @click=${this.#T}>${e.edit}</button>`:p}
      <button type="button" class="button plain" aria-disabled=${this.#s} @click=${this.#R}>${e.cancel}</button>
    `}#S(){let{words:e}=this;return c`
      ${this.#w(e.saveAndConfirm)}
      <button type="button" class="button" aria-disabled=${this.#s} @click=${this.#P}>${e.back}</button>
      <button type="button" class="button plain" aria-disabled=${this.#s} @click=${this.#R}>${e.cancel}</button>
    `}#b({property:e}){return this.waiting.proposal?.editable?.includes(e)??!0}#c(e){return this.edited!==void 0&&!this.waiting.expired&&this.#b(e)}async#T(){this.#i&&(this.edited=this.#$,await this.updateComplete,this.renderRoot.querySelector("input, select")?.focus())}get#$(){return Object.fromEntries(this.#t.map(e=>[e.property,e.new??""]))}async#P(){this.#i&&(this.edited=void 0,this.problems=[],await this.updateComplete,this.focus())}get#A(){return this.#t.filter(e=>e.mustTick&&!this.#_(e)&&!this.#x(e))}#_(e){return this.ticked[e.property]===(e.new??"")}#x(e){return this.#c(e)&&this.#y(e)!==(e.new??"")}#N(e,t){let{[e.property]:r,...s}=this.ticked;this.ticked=t?{...s,[e.property]:e.new??""}:s}#C(e){if(e.preventDefault(),!this.#i||this.waiting.expired)return;if(this.problems=this.#O,this.problems.length>0){this.updateComplete.then(()=>this.#E());return}let[t]=this.#A;if(t!==void 0){this.renderRoot.querySelector(`#tick-${CSS.escape(t.property)}`)?.focus();return}let r=Object.fromEntries(this.#t.filter(n=>this.#x(n)).map(n=>[n.property,this.#y(n)])),s=this.#t.filter(n=>n.mustTick&&this.#_(n)&&!this.#x(n)).map(n=>n.property);y(this,"decide",{approved:!0,properties:r,ticked:s})}get#O(){return this.#t.filter(e=>this.#c(e)).flatMap(e=>{let t=yt(this.renderRoot,e,this.words)??this.#L(e);return t===void 0?[]:[{property:e.property,message:t}]})}#L(e){return!this.#r&&this.#x(e)&&this.#y(e).trim()===""?this.words.mayNotBeEmpty(e.label):void 0}#E(){let e=this.#t.find(t=>this.problems.some(({property:r})=>r===t.property));je(this.renderRoot,e?.property??"")?.focus()}#y(e){return this.edited?.[e.property]??e.new??""}#R(){this.#i&&y(this,"decide",{approved:!1})}};function Lo(i){i.detail>1&&i.preventDefault()}customElements.define("libreta-proposal",ki);var Mo=2e3,zo=/\p{Surrogate}/gu,Io=3,$i=class extends ${static properties={words:{attribute:!1},portal:{attribute:!1},contact:{attribute:!1},place:{attribute:!1},current:{type:Boolean},copied:{state:!0}};static styles=[S,w`
      :host {
        display: block;
        container-type: inline-size;
      }

      article {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0.125rem 0.75rem;
        height: 100%;
        padding: 0.875rem 0.5rem 0.5rem 1rem;
        border: 1px solid var(--libreta-line);
        border-radius: var(--libreta-radius);
        background: var(--libreta-sheet);
        align-content: start;
        transition: border-color 0.15s;
      }

      article:hover {
        border-color: var(--libreta-line-strong);
      }

      .initials {
        grid-row: span 2;
        display: grid;
        place-items: center;
        width: 2.5rem;
        height: 2.5rem;
        border-radius: 50%;
        background: var(--libreta-accent-soft);
        color: var(--libreta-accent);
        font-size: 0.875rem;
        font-weight: 650;
        letter-spacing: 0.02em;
      }

      .name {
        margin: 0;
        font-size: 1rem;
        font-weight: 650;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }

      .open {
        grid-row: 1 / span 2;
        grid-column: 3;
        margin-top: -0.25rem;
        text-decoration: none;
      }

      .work {
        grid-column: 2;
        margin: 0;
        color: var(--libreta-ink-soft);
        font-size: 0.9375rem;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      ul {
        grid-column: 1 / -1;
        margin: 0.375rem 0.25rem 0 0;
        padding: 0;
        list-style: none;
        font-size: 0.9375rem;
      }

      li {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2rem;
        color: var(--libreta-ink-soft);
      }

      li a {
        text-decoration: none;
      }

      li span {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      li a:hover {
        text-decoration: underline;
      }

      .standing {
        grid-column: 1 / -1;
        margin: 0.375rem 0.5rem 0 0;
        color: var(--libreta-ink-soft);
        font-size: 0.875rem;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      .acts {
        grid-column: 1 / -1;
        align-self: end;
        margin: 0.375rem 0 0.375rem;
      }

      .small {
        min-height: 2rem;
        padding: 0.25rem 0.75rem;
        font-size: 0.875rem;
      }

      .copy {
        width: 2rem;
        height: 2rem;
        flex: none;
        margin-inline-start: auto;
      }

      /* who is meant can be seen; the rest of a long text stands in HubSpot */
      .name,
      .work,
      .standing,
      li a,
      li span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
      }

      .copy.done {
        color: var(--libreta-good);
      }

      @media (pointer: coarse) {
        li {
          min-height: 2.75rem;
        }

        li a {
          padding-block: 0.6rem;
        }

        .copy {
          width: 2.75rem;
          height: 2.75rem;
        }

        .small {
          min-height: 2.75rem;
        }
      }
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.contact={id:""},this.place=void 0,this.current=!0,this.copied=!1}focus(){this.renderRoot.querySelector("article")?.focus()}render(){let{email:e,phone:t,mobilephone:r,jobtitle:s,company:n}=this.contact.properties??{},o=t??r,a=C(M(this.contact))||this.words.noName;return c`<article
      aria-label=${a}
      aria-posinset=${this.place?.at??p}
      aria-setsize=${this.place?.of??p}
      tabindex=${this.current&&this.place?"0":"-1"}
      @keydown=${this.#t}
    >
      <div class="initials" aria-hidden="true">${Do(a)}</div>
      <p class="name">${R(a)}</p>
      ${this.#n(a)}
      <p class="work">${Ue([s,n])}</p>
      ${e||o?c`<ul>
            ${e?this.#o(e):p}
            ${o?c`<li>${g("phone",16)}${this.#i(o)}</li>`:p}
          </ul>`:p}
      ${this.#s()}
      <div class="acts">
        <button class="button small" tabindex=${this.#e} aria-label=${this.words.updateNamed(a)} @click=${this.#r}>
          ${g("update",16)}${this.words.update}
        </button>
      </div>
    </article>`}get#e(){return this.current?p:"-1"}#r(){y(this,"form",{kind:"update",contact:this.contact.id})}#t(e){e.key==="Enter"&&e.target===e.currentTarget&&(e.preventDefault(),this.#r())}#i(e){let[t=""]=/^\s*\+?[\d\s().\/-]+/.exec(e)??[],r=t.replace(/\D/g,"");return r.length<Io?c`<span>${R(e)}</span>`:c`<a href=${`tel:${t.trim().startsWith("+")?"+":""}${r}`} tabindex=${this.#e}>${R(e)}</a>`}#s(){let{words:e,contact:t}=this,{lifecyclestage:r,lastmodifieddate:s=""}=t.properties??{},n=new Date(s),o=t.labels?.hubspot_owner_id,a=[t.labels?.lifecyclestage??r,o&&e.ownedBy(o),Number.isNaN(n.getTime())?void 0:e.changedOn(Fe(n,e.tag))].filter(Boolean);return a.length===0?p:c`<p class="standing">${Ue(a)}</p>`}#n(e){let{url:t}=this.contact;return U(t,this.portal)?c`<a
          class="icon-button open"
          href=${t}
          target="_blank"
          rel="noopener noreferrer"
          tabindex=${this.#e}
          aria-label=${this.words.openNamed(e)}
          title=${this.words.openInHubSpot}
          >${g("open",18)}</a
        >`:p}#o(e){let{words:t,copied:r}=this;return c`<li>
      ${g("mail",16)}<a href=${`mailto:${encodeURIComponent(e.replace(zo,"\uFFFD")).replace("%40","@")}`} tabindex=${this.#e}
        >${R(e)}</a
      >
      ${navigator.clipboard?c`<button
            class=${r?"icon-button copy done":"icon-button copy"}
            tabindex=${this.#e}
            aria-label=${t.copy(C(e))}
            title=${r?t.copied:t.copy(C(e))}
            @click=${()=>this.#a(e)}
          >
            ${g(r?"check":"copy",17)}
          </button>`:p}
    </li>`}async#a(e){try{await navigator.clipboard.writeText(e)}catch{y(this,"announce",this.words.notCopied);return}this.copied=!0,y(this,"announce",this.words.copied),setTimeout(()=>this.copied=!1,Mo)}};function Do(i){let e=i.split(/[\s@.]+/u).filter(t=>/^\p{L}/u.test(t));return[e[0],e.length>1?e[e.length-1]:void 0].map(t=>[...t??""][0]??"").join("").toUpperCase()}customElements.define("libreta-contact",$i);var _s=5,xi=class extends ${static properties={words:{attribute:!1},portal:{attribute:!1},result:{attribute:!1},skipped:{type:Number},more:{type:Boolean},whole:{state:!0},current:{state:!0}};static styles=[S,w`
      :host {
        display: block;
        container-type: inline-size;
      }

      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .cards.one {
        grid-template-columns: minmax(0, 26rem);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
        margin-top: 0.5rem;
        color: var(--libreta-ink-soft);
        font-size: 0.875rem;
      }

      .button {
        color: var(--libreta-ink);
        font-size: 0.9375rem;
      }

      libreta-contact {
        height: 100%;
      }
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.result={contacts:[]},this.skipped=0,this.more=!1,this.whole=!1,this.current=0}render(){let{words:e,result:t}=this,r=t.contacts.length===1&&this.skipped===0;return c`
      <ul class=${r?"cards one":"cards"} aria-label=${e.contactsFound} @keydown=${this.#n} @focusin=${this.#o}>
        ${this.#e.map((s,n)=>c`<li>
              <libreta-contact
                .words=${e}
                .portal=${this.portal}
                .contact=${s}
                .place=${r?void 0:{at:this.skipped+n+1,of:this.#r}}
                .current=${n===this.current}
              ></libreta-contact>
            </li>`)}
      </ul>
      <div class="foot">
        <span>${this.#a()}</span>
        ${this.#i()}
      </div>
    `}get#e(){let{contacts:e}=this.result;return this.whole||this.skipped>0||e.length<=_s+1?e:e.slice(0,_s)}get#r(){return this.result.total??this.skipped+this.result.contacts.length}get#t(){return[...this.renderRoot.querySelectorAll("libreta-contact")]}#i(){let{words:e,result:t}=this;return this.#e.length<t.contacts.length?c`<button class="button" @click=${this.#s}>${e.showAll(t.contacts.length)}</button>`:this.more&&t.after!==void 0?c`<button class="button" @click=${()=>y(this,"say",e.showMoreMessage)}>${e.showMore}</button>`:p}async#s(){let e=this.#e.length;this.whole=!0,this.current=e,await this.updateComplete,this.#t[e]?.focus()}#n(e){let t=this.#t.length-1,s={ArrowDown:this.current+1,ArrowUp:this.current-1,Home:0,End:t}[e.key];s===void 0||s<0||s>t||t===0||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),this.current=s,this.#t[s]?.focus())}#o({target:e}){this.current=Math.max(0,this.#t.findIndex(t=>t===e))}#a(){let{words:e,skipped:t}=this,r=this.#e.length,s=this.#r;return t>0?e.shownFrom(t+1,t+r,s):s===1?p:e.shownOf(r,s)}};customElements.define("libreta-results",xi);var Ho=80,Es=12,yi=class extends ${static properties={words:{attribute:!1},portal:{attribute:!1},items:{attribute:!1},activity:{attribute:!1},waiting:{attribute:!1},failure:{attribute:!1},form:{attribute:!1},following:{type:Boolean},buttons:{attribute:!1},untouched:{type:Boolean},modelDown:{type:Boolean},away:{state:!0}};static styles=[S,fs];#e=0;constructor(){super(),this.words=void 0,this.portal=void 0,this.items=[],this.activity=void 0,this.waiting=void 0,this.failure=void 0,this.form=void 0,this.following=!1,this.buttons=[],this.untouched=!1,this.modelDown=!1,this.away=!1}focus(e){this.renderRoot.querySelector(".column")?.focus(e)}focusForm(){this.#i?.scrollIntoView({block:"nearest"}),this.#i?.focus()}focusProposal(){this.#r?.focus()}get holdsFocus(){let e=this.#r;return e!==null&&this.shadowRoot?.activeElement===e}toTheEnd(){let e=this.#s;if(e===null)return;this.away=!1;let t=this.#r??this.#i,r=t!==null&&t.offsetHeight>e.clientHeight-2*Es;e.scrollTo({top:r?t.offsetTop-Es:e.scrollHeight}),this.#e=e.scrollTop}get#r(){return this.renderRoot.querySelector("libreta-proposal, libreta-choice")}get#t(){return this.#r?.shadowRoot?.activeElement?.matches(".value, .value *")??!1}get#i(){return this.renderRoot.querySelector("libreta-form")}get#s(){return this.renderRoot.querySelector(".scroller")}render(){let{words:e}=this;return c`
      <div class="scroller" tabindex="0" role="log" aria-live="off" aria-label=${e.conversation} @scroll=${this.#m}>
        <div class=${this.untouched?"column welcome":"column"} tabindex="-1">
          ${this.untouched?c`<div class="mark">${be(56)}</div>`:p}
          ${ui(this.items,t=>t.key,t=>this.#a(t))}
          ${this.#l()} ${this.#p()} ${this.#u()} ${this.#d()} ${this.untouched?this.#f():p}
        </div>
      </div>
      ${this.away&&!this.waiting?c`<button class="icon-button latest" aria-label=${e.latest} title=${e.latest} @click=${this.toTheEnd}>
            ${g("down")}
          </button>`:p}
    `}updated(){this.#n()}firstUpdated(){let e=this.renderRoot.querySelector(".column");e&&new ResizeObserver(()=>this.#n()).observe(e)}#n(){let e=this.#s;e&&!this.away&&!this.untouched&&!this.#t&&!this.#o(e)&&this.toTheEnd()}#o({scrollTop:e,scrollHeight:t,clientHeight:r}){return e<Math.min(this.#e,t-r)-1}#a(e){let{words:t}=this;switch(e.kind){case"person":return c`<div class="said person"><span class="hidden-words">${t.you}: </span>${C(e.text)}</div>`;case"answer":return c`<div class="said answer">
          <span class="hidden-words">${t.libreta}: </span>
          <libreta-answer
            .words=${t}
            .portal=${this.portal}
            .text=${e.text}
            ?streaming=${e.streaming}
            ?stopped=${e.stopped}
          ></libreta-answer>
        </div>`;case"call":return this.#h(e)}}#h(e){let{words:t}=this;return e.result?.contacts?.length>0?c`<libreta-results
        class="card"
        .words=${t}
        .portal=${this.portal}
        .result=${e.result}
        .skipped=${Bo(e)}
        ?more=${rt(this.items)===e&&this.activity===void 0&&this.waiting===void 0}
      ></libreta-results>`:e.result?.status!==void 0?c`<libreta-outcome
        class="card"
        .words=${t}
        .portal=${this.portal}
        .result=${e.result}
        ?idle=${this.activity===void 0&&this.waiting===void 0}
      ></libreta-outcome>`:p}#l(){return this.waiting?ui([this.waiting],e=>e.choice?e.interruptId:e.callId,e=>e.choice?c`<libreta-choice class="card" .words=${this.words} .portal=${this.portal} .waiting=${e}></libreta-choice>`:c`<libreta-proposal class="card" .words=${this.words} .portal=${this.portal} .waiting=${e}></libreta-proposal>`):p}#d(){return this.form===void 0?p:c`<libreta-form
          class="card"
          .words=${this.words}
          .form=${this.form}
          ?busy=${this.activity!==void 0}
        ></libreta-form>`}#p(){let{words:e,activity:t,waiting:r}=this;return t!==void 0&&t!=="writing"&&(t!=="opening"||this.items.length===0)?Ts(e[t]):t===void 0&&this.following?Ts(e.following):t===void 0&&r&&!r.expired?c`<p class="state">${g("clock",16)}${e.waiting}</p>`:p}#u(){let{words:e,failure:t}=this;return t===void 0?p:c`<div class="failure">
      ${g("warn")}
      <p>${C(vi(t,e))}${t.code.startsWith("model_")&&!this.modelDown?c` <span>${e.formsWork}</span>`:p}</p>
      ${t.retry?c`<button class="button" @click=${()=>y(this,"retry")}>${g("retry",17)}${e.tryAgain}</button>`:p}
    </div>`}#f(){return this.buttons.length===0?p:c`<div class="actions" role="group" aria-label=${this.words.actions}>
          ${this.buttons.map(e=>c`<button
                class="action"
                ?disabled=${this.activity!==void 0&&this.activity!=="opening"}
                @click=${()=>y(this,"click",e)}
              >
                ${g(Si(e.id),24)}<span>${e.label}${this.#g(e.id)}</span>
              </button>`)}
        </div>`}#g(e){let t=this.words.exampleOf(e);return t===void 0?p:c` <span class="example">${this.words.orWrite(t)}</span>`}#m({target:e}){let t=e.scrollHeight-e.scrollTop-e.clientHeight;this.away=t>Ho&&(this.away||this.#o(e)),this.#e=e.scrollTop}};function Ts(i){return c`<p class="state working"><span class="pen" aria-hidden="true"><i></i><i></i><i></i></span>${i}</p>`}function vi({sentence:i,code:e},t){return e==="unknown_thread"?t.gone:i!==void 0?i:e==="unreachable"||e==="cut"||e==="unanswered"?t[e]:t.refused}function Si(i){return i==="search"||i==="create"||i==="update"?i:"said"}function Bo(i){try{return Number(JSON.parse(i.args).after)||0}catch{return 0}}customElements.define("libreta-transcript",yi);var vt=class{#e;#r;#t=!1;#i=1/0;#s;constructor(e,t){this.#e=e,this.#r=t}start(){this.#s=new AbortController;let{signal:e}=this.#s;addEventListener("online",()=>this.#n(),{signal:e}),addEventListener("offline",()=>this.#n(),{signal:e}),document.addEventListener("visibilitychange",()=>this.#o(),{signal:e}),this.#n()}stop(){this.#s?.abort()}#n(){let e=this.#t;this.#t=!navigator.onLine,this.#e(this.#t),e&&!this.#t&&this.#r()}#o(){document.visibilityState==="hidden"?this.#i=Date.now():Date.now()-this.#i>6e4&&(this.#i=1/0,this.#r())}};var Ai={tag:"en",language:"English",chat:"Libreta, contacts assistant",openChat:"Open Libreta",closeChat:"Close",newConversation:"New conversation",chooseLanguage:"Language",theme:i=>`Theme: ${{auto:"as the system",light:"light",dark:"dark"}[i]??i}. Change`,themeLabel:"Theme",themeName:i=>({auto:"System",light:"Light",dark:"Dark"})[i]??i,help:"Help and shortcuts",earlier:"Earlier conversations",earlierLoading:"Looking them up\u2026",earlierNone:"None yet. As soon as you have asked for something, you find it here again.",earlierFailed:"Your conversations cannot be looked up at the moment.",untitled:"Without a title",gone:"That conversation is not there any more. Here is a new one.",conversation:"Conversation",actions:"What Libreta can do",you:"You",libreta:"Libreta",latest:"Go to the latest message",stopped:"Stopped",message:"Message",placeholder:"Write what you need\u2026",exampleOf:i=>({search:"contacts at Acme",create:"create contact Grace Hopper grace@navy.example",update:"set Ada Lovelace's phone to +44 20 7946 0958"})[i],orWrite:i=>`or write: ${i}`,hint:"Enter sends, / shows commands",replyPlaceholder:"Or write what to change\u2026",send:"Send",stop:"Stop",charactersLeft:i=>i>=0?`${i} characters left`:`${-i} characters too many`,opening:"Opening the conversation\u2026",reconnecting:"The connection broke. It goes on as soon as Libreta is there again\u2026",thinking:"Thinking\u2026",writing:"Writing\u2026",searching:"Searching HubSpot\u2026",preparing:"Preparing the change\u2026",saving:"Saving to HubSpot\u2026",undoing:"Undoing it in HubSpot\u2026",following:"Finding out what became of it\u2026",offline:"You are offline. What you write stays here; send it when the connection is back.",waiting:"Waiting for your decision. Nothing is written until you confirm.",problem:"That did not work",tryAgain:"Try again",unreachable:"Libreta cannot be reached. Check your connection and try again.",cut:"The connection broke before the answer was complete.",unanswered:"This has no answer yet.",refused:"Libreta could not take that request.",contactsFound:"Contacts found",shownOf:(i,e)=>i<e?`${i} of ${e} shown`:e===1?"1 contact":`${e} contacts`,shownFrom:(i,e,t)=>`${i} to ${e} of ${t} shown`,showMore:"Show more",showAll:i=>`Show all ${i}`,showMoreMessage:"show more",noName:"No name",openInHubSpot:"Open in HubSpot",openNamed:i=>`Open in HubSpot: ${i} (new tab)`,copy:i=>`Copy ${i}`,copied:"Copied",notCopied:"It could not be copied.",ownedBy:i=>`Owner: ${i}`,changedOn:i=>`Changed ${i}`,searchForm:"Find a contact",whichForm:"Update a contact",whichField:"Which contact? Name, email, phone or company",updateNamed:i=>`Update ${i}`,update:"Update",formFind:"Search",formContinue:"Continue",formMore:"Another property",formChoose:"Choose\u2026",formNothingToFind:"Fill in at least one field to search by.",formNothingToCreate:"Fill in at least a name or an email.",formNothingNew:"Change at least one field.",formsWork:"Search, create and update work without it: each button below opens a form.",buttonsWork:"You can still search, create and update: each button opens a form.",modelBack:"The assistant is back.",closeForm:"Close the form",notAnEmail:i=>`"${i}" is not an e-mail address. Please give one like name@company.com.`,notANumber:i=>`${i} needs a number.`,notADate:i=>`${i} needs a whole date.`,mayNotBeEmpty:i=>`${i} may be changed but not emptied.`,createTitle:"Create contact",updateTitle:i=>`Update ${i}`,thisContact:"this contact",property:"Property",oldValue:"Now",newValue:"New",value:"Value",source:"Where it comes from",empty:"empty",emptied:"emptied",said:"You said so",found:"Found in HubSpot",normalised:"You said so, tidied up",not_said:"Nobody said this",notSaidWarning:"Nobody said one of these values. Tick it once you have checked it, or change it; then you can confirm.",emptiesWarning:"A value would be emptied, and you did not say so plainly. Tick it if it should be; then you can confirm.",emptiesChecked:"Yes, empty it",emptiesCheckedNamed:i=>`Yes, empty it: ${i}`,notSaidChecked:"Nobody said this \u2013 I checked it",notSaidCheckedNamed:i=>`Nobody said this \u2013 I checked it: ${i}`,duplicates:"Perhaps the same person",duplicatesHint:"HubSpot already has someone very like this.",theSame:"The same person, it seems",perhaps:"Perhaps",matches:i=>`What matches: ${i.join(", ")}`,updateInstead:"Update this one instead",updateInsteadNamed:i=>`Update this one instead: ${i}`,confirm:"Confirm",edit:"Edit",cancel:"Cancel",saveAndConfirm:"Save and confirm",back:"Back",expired:"This proposal has expired. Nothing was written; ask again if you still want it.",pickThis:"This one",noneOfThem:"None of them",choicePlaceholder:"Or say which one\u2026",choiceExpired:"This question has expired. Nothing was written; ask again if you still want it.",created:"Created",updated:"Updated",unchanged:"Nothing to change",rejected:"Cancelled, nothing was written",set_aside:"Set aside, nothing was written",failed:"Not written",unknown:"Not known whether HubSpot wrote it",expiredOutcome:"Expired, nothing was written",undone:"Undone",undo:"Undo",undoNamed:i=>`Undo: ${i}`,stored:i=>`HubSpot stored \u201C${i}\u201D`,sandbox:"Sandbox",sandboxAbout:"About the sandbox",sandboxBoth:"This is the sandbox: sample contacts, and a small rule-based model that answers.",sandboxHubSpot:"This is the sandbox: sample contacts, not a HubSpot account.",sandboxModel:"A small rule-based model answers here; it understands simple sentences only.",sandboxSet:"For the real thing, set",and:"and",sandboxContacts:"See the sample contacts",hide:"Hide",commands:"Commands",commandOf:i=>i,undoLast:"Undo the last change",helpTitle:"How to use Libreta",helpText:"Ask in your own words to find, create or update a contact. Nothing is written to HubSpot until you confirm it.",shortcuts:"Keyboard",shortcutList:[["Enter","Send"],["Shift + Enter","New line"],["/","Commands"],["Esc","Stop the answer"],["\u2191","Bring back your last message"]]};var Cs={tag:"es",language:"Espa\xF1ol",chat:"Libreta, asistente de contactos",openChat:"Abrir Libreta",closeChat:"Cerrar",newConversation:"Nueva conversaci\xF3n",chooseLanguage:"Idioma",theme:i=>`Tema: ${{auto:"como el sistema",light:"claro",dark:"oscuro"}[i]??i}. Cambiar`,themeLabel:"Tema",themeName:i=>({auto:"Sistema",light:"Claro",dark:"Oscuro"})[i]??i,help:"Ayuda y atajos",earlier:"Conversaciones anteriores",earlierLoading:"Busc\xE1ndolas\u2026",earlierNone:"Todav\xEDa no hay ninguna. En cuanto pidas algo, lo encontrar\xE1s aqu\xED.",earlierFailed:"Ahora mismo no se pueden consultar tus conversaciones.",untitled:"Sin t\xEDtulo",gone:"Esa conversaci\xF3n ya no existe. Aqu\xED tienes una nueva.",conversation:"Conversaci\xF3n",actions:"Lo que Libreta puede hacer",you:"T\xFA",libreta:"Libreta",latest:"Ir al \xFAltimo mensaje",stopped:"Detenido",message:"Mensaje",placeholder:"Escribe lo que necesitas\u2026",exampleOf:i=>({search:"contactos de Acme",create:"crea el contacto Juan Ruiz juan@ruiz.example",update:"cambia el cargo de ana@acme.es a Directora"})[i],orWrite:i=>`o escribe: ${i}`,hint:"Intro env\xEDa, / muestra las \xF3rdenes",replyPlaceholder:"O escribe qu\xE9 cambiar\u2026",send:"Enviar",stop:"Detener",charactersLeft:i=>i>=0?`Quedan ${i} caracteres`:`Sobran ${-i} caracteres`,opening:"Abriendo la conversaci\xF3n\u2026",reconnecting:"Se ha cortado la conexi\xF3n. Sigue en cuanto Libreta vuelva a estar\u2026",thinking:"Pensando\u2026",writing:"Escribiendo\u2026",searching:"Buscando en HubSpot\u2026",preparing:"Preparando el cambio\u2026",saving:"Guardando en HubSpot\u2026",undoing:"Deshaci\xE9ndolo en HubSpot\u2026",following:"Averiguando qu\xE9 ha pasado\u2026",offline:"Sin conexi\xF3n. Lo que escribas se queda aqu\xED; env\xEDalo cuando vuelva.",waiting:"Pendiente de tu decisi\xF3n. No se escribe nada hasta que confirmes.",problem:"No ha funcionado",tryAgain:"Reintentar",unreachable:"No se puede conectar con Libreta. Comprueba tu conexi\xF3n e int\xE9ntalo otra vez.",cut:"La conexi\xF3n se cort\xF3 antes de que la respuesta estuviera completa.",unanswered:"Esto a\xFAn no tiene respuesta.",refused:"Libreta no ha podido aceptar la petici\xF3n.",contactsFound:"Contactos encontrados",shownOf:(i,e)=>i<e?`${i} de ${e} mostrados`:e===1?"1 contacto":`${e} contactos`,shownFrom:(i,e,t)=>`Del ${i} al ${e} de ${t}`,showMore:"Mostrar m\xE1s",showAll:i=>`Mostrar los ${i}`,showMoreMessage:"mu\xE9strame m\xE1s",noName:"Sin nombre",openInHubSpot:"Abrir en HubSpot",openNamed:i=>`Abrir en HubSpot: ${i} (pesta\xF1a nueva)`,copy:i=>`Copiar ${i}`,copied:"Copiado",notCopied:"No se ha podido copiar.",ownedBy:i=>`Responsable: ${i}`,changedOn:i=>`Modificado el ${i}`,searchForm:"Buscar un contacto",whichForm:"Actualizar un contacto",whichField:"\xBFQu\xE9 contacto? Nombre, correo, tel\xE9fono o empresa",updateNamed:i=>`Actualizar a ${i}`,update:"Actualizar",formFind:"Buscar",formContinue:"Continuar",formMore:"Otra propiedad",formChoose:"Elige\u2026",formNothingToFind:"Rellena al menos un campo para buscar.",formNothingToCreate:"Rellena al menos un nombre o un correo.",formNothingNew:"Cambia al menos un campo.",formsWork:"Buscar, crear y actualizar funcionan sin \xE9l: cada bot\xF3n de abajo abre un formulario.",buttonsWork:"Puedes seguir buscando, creando y actualizando: cada bot\xF3n abre un formulario.",modelBack:"El asistente vuelve a estar disponible.",closeForm:"Cerrar el formulario",notAnEmail:i=>`"${i}" no es una direcci\xF3n de correo. Escribe una como nombre@empresa.com.`,notANumber:i=>`${i} necesita un n\xFAmero.`,notADate:i=>`${i} necesita una fecha completa.`,mayNotBeEmpty:i=>`${i} se puede cambiar, pero no dejar vac\xEDo.`,createTitle:"Crear contacto",updateTitle:i=>`Actualizar ${i}`,thisContact:"este contacto",property:"Propiedad",oldValue:"Ahora",newValue:"Nuevo",value:"Valor",source:"De d\xF3nde sale",empty:"vac\xEDo",emptied:"se vac\xEDa",said:"Lo has dicho t\xFA",found:"Encontrado en HubSpot",normalised:"Lo has dicho t\xFA, con formato",not_said:"Nadie lo ha dicho",notSaidWarning:"Nadie ha dicho uno de estos valores. M\xE1rcalo cuando lo hayas revisado, o c\xE1mbialo; despu\xE9s puedes confirmar.",emptiesWarning:"Se vaciar\xEDa un dato, y no lo has pedido con claridad. M\xE1rcalo si debe vaciarse; despu\xE9s puedes confirmar.",emptiesChecked:"S\xED, vaciarlo",emptiesCheckedNamed:i=>`S\xED, vaciarlo: ${i}`,notSaidChecked:"Nadie lo ha dicho \u2013 lo he revisado",notSaidCheckedNamed:i=>`Nadie lo ha dicho \u2013 lo he revisado: ${i}`,duplicates:"Quiz\xE1 sea la misma persona",duplicatesHint:"HubSpot ya tiene a alguien muy parecido.",theSame:"Parece la misma persona",perhaps:"Quiz\xE1",matches:i=>`Coincide: ${i.join(", ")}`,updateInstead:"Actualizar este",updateInsteadNamed:i=>`Actualizar este: ${i}`,confirm:"Confirmar",edit:"Editar",cancel:"Cancelar",saveAndConfirm:"Guardar y confirmar",back:"Volver",expired:"Esta propuesta ha caducado. No se ha escrito nada; p\xEDdelo otra vez si a\xFAn lo quieres.",pickThis:"Este",noneOfThem:"Ninguno de ellos",choicePlaceholder:"O di cu\xE1l\u2026",choiceExpired:"Esta pregunta ha caducado. No se ha escrito nada; p\xEDdelo de nuevo si a\xFAn lo quieres.",created:"Creado",updated:"Actualizado",unchanged:"Nada que cambiar",rejected:"Cancelado, no se ha escrito nada",set_aside:"Apartado, no se ha escrito nada",failed:"No se ha escrito",unknown:"No se sabe si HubSpot lo ha escrito",expiredOutcome:"Caducado, no se ha escrito nada",undone:"Deshecho",undo:"Deshacer",undoNamed:i=>`Deshacer: ${i}`,stored:i=>`HubSpot ha guardado \xAB${i}\xBB`,sandbox:"Pruebas",sandboxAbout:"Sobre el entorno de pruebas",sandboxBoth:"Esto es un entorno de pruebas: contactos de muestra y un peque\xF1o modelo de reglas que responde.",sandboxHubSpot:"Esto es un entorno de pruebas: contactos de muestra, no una cuenta de HubSpot.",sandboxModel:"Aqu\xED responde un peque\xF1o modelo de reglas; solo entiende frases sencillas.",sandboxSet:"Para usarlo de verdad, define",and:"y",sandboxContacts:"Ver los contactos de muestra",hide:"Ocultar",commands:"\xD3rdenes",commandOf:i=>({search:"buscar",create:"crear",update:"actualizar",undo:"deshacer",new:"nueva",history:"historial"})[i]??i,undoLast:"Deshacer el \xFAltimo cambio",helpTitle:"C\xF3mo usar Libreta",helpText:"Pide con tus palabras buscar, crear o actualizar un contacto. No se escribe nada en HubSpot hasta que lo confirmas.",shortcuts:"Teclado",shortcutList:[["Intro","Enviar"],["May\xFAs + Intro","L\xEDnea nueva"],["/","\xD3rdenes"],["Esc","Detener la respuesta"],["\u2191","Recuperar tu \xFAltimo mensaje"]]};var St={en:Ai,es:Cs};function _i(i){return i.map(e=>e?.toLowerCase().split("-")[0]??"").find(e=>e in St)??"en"}var G="Libreta",Rs=new Map;function Ps(i,e=G){let t=St[i]??Ai;if(e===G)return t;let r=`${t.tag} ${e}`,s=Rs.get(r)??Object.fromEntries(Object.entries(t).map(([n,o])=>[n,typeof o=="string"?o.replaceAll(G,()=>e):o]));return Rs.set(r,s),s}var Ei=class extends ${static properties={words:{attribute:!1},sandbox:{attribute:!1}};static styles=[S,w`
      aside {
        display: flex;
        gap: 0.75rem;
        align-items: flex-start;
        max-width: var(--libreta-column);
        margin: 0.25rem auto 0.375rem;
        padding: 0.5rem 0.375rem 0.5rem 0.875rem;
        border-radius: 12px;
        background: var(--libreta-warn-soft);
        color: var(--libreta-warn);
        font-size: 0.875rem;
        line-height: 1.5;
      }

      aside > svg {
        margin-top: 0.1rem;
      }

      p {
        flex: 1;
        margin: 0;
      }

      a,
      code {
        color: inherit;
      }

      code {
        padding: 0.05rem 0.3rem;
        border-radius: 4px;
        background: light-dark(rgb(138 75 0 / 0.1), rgb(243 192 107 / 0.14));
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }

      .icon-button {
        margin: -0.25rem 0;
        color: inherit;
      }

      .icon-button:hover:enabled {
        background: light-dark(rgb(138 75 0 / 0.12), rgb(243 192 107 / 0.18));
        color: inherit;
      }
    `];constructor(){super(),this.words=void 0,this.sandbox={hubspot:!0,model:!0}}render(){let{words:e}=this,{hubspot:t,model:r,url:s}=this.sandbox,n=t&&r?e.sandboxBoth:t?e.sandboxHubSpot:e.sandboxModel;return c`<aside aria-label=${e.sandbox}>
      ${g("flask")}
      <p>
        ${n} ${e.sandboxSet}
        ${t?c`<code>HUBSPOT_ACCESS_TOKEN</code>`:p}${t&&r?` ${e.and} `:p}${r?c`<code>OPENAI_API_KEY</code>`:p}.
        ${t&&s?c`<a href=${s} target="_blank" rel="noopener">${e.sandboxContacts}</a>`:p}
      </p>
      <button class="icon-button" aria-label=${e.hide} title=${e.hide} @click=${()=>y(this,"sandbox")}>
        ${g("close")}
      </button>
    </aside>`}};customElements.define("libreta-banner",Ei);var Ti=class extends ${static properties={words:{attribute:!1},buttons:{attribute:!1},busy:{type:Boolean}};static styles=[S,w`
      div {
        display: flex;
        gap: 0.5rem;
        margin: 0 -1rem;
        padding: 0.25rem 1rem 0.625rem;
        overflow-x: auto;
        scrollbar-width: none;
      }

      .button {
        flex: none;
        min-height: 2.25rem;
        padding-inline: 0.75rem 0.9rem;
        font-size: 0.875rem;
        font-weight: 500;
      }

      svg {
        color: var(--libreta-accent);
      }

      @media (pointer: coarse) {
        .button {
          min-height: 2.75rem;
        }
      }
    `];constructor(){super(),this.words=void 0,this.buttons=[],this.busy=!1}render(){return c`<div role="group" aria-label=${this.words.actions}>
      ${this.buttons.map(e=>c`<button class="button" ?disabled=${this.busy} @click=${()=>y(this,"click",e)}>
            ${g(Si(e.id),17)}${e.label}
          </button>`)}
    </div>`}};customElements.define("libreta-chips",Ti);var Uo=/^\/(\S*)$/u;function Os(i,e){let t=Uo.exec(e)?.[1],r=Ns(t??"");return t!==void 0&&(r!==""||t==="")?i.filter(({name:n})=>Ns(n).startsWith(r)):[]}function Ns(i){return i.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase()}function Ls(i,e,t,r){return c`<ul id="commands" role="listbox" aria-label=${t}>
    ${i.map((s,n)=>c`<li
        id=${`command-${n}`}
        role="option"
        aria-selected=${n===e?"true":"false"}
        @pointerdown=${o=>o.preventDefault()}
        @click=${()=>r(s)}
      >
        <kbd>/${s.name}</kbd> <span>${s.label}</span>
      </li>`)}
  </ul>`}var Ms=w`
  ul {
    margin: 0 0 0.5rem;
    padding: 0.375rem;
    border: 1px solid var(--libreta-line);
    border-radius: 14px;
    background: var(--libreta-sheet);
    box-shadow: 0 4px 20px var(--libreta-shadow);
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 2.5rem;
    padding: 0.25rem 0.625rem;
    border-radius: 9px;
    cursor: pointer;
  }

  li:hover,
  li[aria-selected="true"] {
    background: var(--libreta-accent-soft);
  }

  li kbd {
    min-width: 6rem;
    color: var(--libreta-accent);
    font: inherit;
    font-weight: 600;
  }

  @media (pointer: coarse) {
    li {
      min-height: 2.75rem;
    }
  }
`;var zs=.9,Ci=class extends ${static properties={words:{attribute:!1},placeholder:{},limit:{type:Number},busy:{type:Boolean},last:{attribute:!1},kept:{attribute:!1},commands:{attribute:!1},chosen:{state:!0},draft:{state:!0}};static styles=[S,Ms,w`
      form {
        position: relative;
        display: flex;
        align-items: flex-end;
        gap: 0.25rem;
        padding: 0.375rem;
        border: 1px solid var(--libreta-line-strong);
        border-radius: 20px;
        background: var(--libreta-sheet);
        box-shadow: 0 4px 20px var(--libreta-shadow);
        transition: border-color 0.15s;
      }

      form:focus-within {
        border-color: var(--libreta-accent);
        outline: 1px solid var(--libreta-accent);
      }

      textarea {
        flex: 1;
        min-width: 0;
        min-height: 2.75rem;
        max-height: min(12rem, 35dvh);
        padding: 0.625rem 0.5rem 0.625rem 0.75rem;
        border: 0;
        outline: 0;
        background: none;
        line-height: 1.5;
        resize: none;
        field-sizing: content;
        scrollbar-width: thin;
      }

      textarea:focus-visible {
        outline: 0;
      }

      textarea::placeholder {
        color: var(--libreta-ink-soft);
        opacity: 1;
      }

      .act {
        display: grid;
        place-items: center;
        width: 2.75rem;
        height: 2.75rem;
        padding: 0;
        border: 0;
        border-radius: 14px;
        background: var(--libreta-accent);
        color: var(--libreta-on-accent);
        transition: background 0.15s;
      }

      .act:hover:enabled {
        background: var(--libreta-accent-hover);
      }

      .act:disabled {
        background: var(--libreta-sunken);
        color: var(--libreta-ink-soft);
      }

      .count {
        margin: 0.375rem 0.75rem 0;
        color: var(--libreta-ink-soft);
        font-size: 0.8125rem;
        text-align: end;
      }

      .count.over {
        color: var(--libreta-bad);
        font-weight: 600;
      }
    `];constructor(){super(),this.words=void 0,this.placeholder="",this.limit=4e3,this.busy=!1,this.last="",this.kept=void 0,this.commands=[],this.chosen=0,this.draft=""}willUpdate(e){e.has("kept")&&this.draft===""?this.draft=this.kept?.get()??"":e.has("draft")&&(this.kept?.set(this.draft),this.chosen=0),this.chosen>=this.#s.length&&(this.chosen=0)}focus(){this.#e?.focus()}restore(e){this.draft=this.draft===""?e:`${e}
${this.draft}`}get#e(){return this.renderRoot.querySelector("textarea")}render(){let{words:e}=this,t=this.limit-this.draft.length,r=this.#s,s=r.length>0;return c`
      ${s?Ls(r,this.chosen,e.commands,n=>this.#o(n)):p}
      <form @submit=${this.#a}>
        <textarea
          rows="1"
          autocomplete="off"
          aria-label=${e.message}
          aria-describedby="count"
          aria-invalid=${t<0?"true":"false"}
          aria-controls=${s?"commands":p}
          aria-autocomplete=${s?"list":p}
          aria-activedescendant=${s?`command-${this.chosen}`:p}
          placeholder=${this.placeholder}
          .value=${this.draft}
          @input=${this.#t}
          @keydown=${this.#i}
        ></textarea>
        ${this.busy?c`<button class="act" type="button" aria-label=${e.stop} title=${`${e.stop} (Esc)`} @click=${()=>y(this,"stop")}>
              ${g("stop")}
            </button>`:c`<button class="act" aria-label=${e.send} title=${e.send} ?disabled=${!this.#r}>
              ${g("send")}
            </button>`}
      </form>
      <p id="count" class=${t<0?"count over":"count"} ?hidden=${this.draft.length<this.limit*zs}>
        ${this.draft.length<this.limit*zs?p:e.charactersLeft(t)}
      </p>
    `}updated(){let e=this.#e;e&&!CSS.supports("field-sizing","content")&&(e.style.height="auto",e.style.height=`${e.scrollHeight}px`)}get#r(){return!this.busy&&this.draft.trim()!==""&&this.draft.length<=this.limit}#t(e){this.draft=e.target.value}#i(e){if(e.isComposing||e.keyCode===229)return;let t=this.#s;t.length>0&&this.#n(e.key,t)?e.preventDefault():e.key==="Enter"&&!e.shiftKey?this.#a(e):e.key==="ArrowUp"&&this.draft===""&&this.last!==""&&(e.preventDefault(),this.draft=this.last)}get#s(){return this.busy?[]:Os(this.commands,this.draft)}#n(e,t){switch(e){case"ArrowDown":case"ArrowUp":return this.chosen=(this.chosen+(e==="ArrowDown"?1:t.length-1))%t.length,!0;case"Enter":case"Tab":return this.#o(t[this.chosen]),!0;case"Escape":return this.draft="",!0;default:return!1}}#o(e){this.draft="",e.act()}#a(e){e.preventDefault(),this.send()}send(){if(!this.#r)return;let e=this.draft.trim();this.draft="",y(this,"say",e)}};customElements.define("libreta-composer",Ci);var At=w`
  [popover] {
    position: fixed;
    inset: auto;
    width: min(21rem, 100vw - 2rem);
    margin: 0;
    padding: 1.25rem;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
    background: var(--libreta-sheet);
    box-shadow: 0 12px 40px var(--libreta-shadow);
    color: var(--libreta-ink);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  [popover]:focus-visible {
    outline: none;
  }

  h2 {
    margin: 0 0 0.5rem;
    font: 600 1.125rem/1.3 var(--libreta-serif);
  }

  p {
    margin: 0;
  }
`,qo=8,ve=16,jo=280;function _t(i,e){let{bottom:t,right:r}=e.getBoundingClientRect(),n=e.getRootNode().host.parentElement?.getBoundingClientRect()??document.body.getBoundingClientRect(),o=Math.max(ve,Math.min(n.left+ve,n.right-ve-i.offsetWidth)),a=Math.max(ve,Math.min(t+qo,innerHeight-jo));i.style.top=`${a}px`,i.style.maxHeight=`${innerHeight-a-ve}px`,i.style.left=`${Math.max(o,Math.min(r,innerWidth-ve)-i.offsetWidth)}px`}function Se(i){let{currentTarget:e}=i,t=e instanceof Element&&e.getRootNode().querySelector(":popover-open");i.key==="Escape"&&t&&i.stopPropagation()}var Ri=class extends ${static properties={words:{attribute:!1},locale:{},theme:{},labelled:{type:Boolean}};static styles=[S,w`
      :host {
        display: flex;
        align-items: center;
      }

      .languages {
        display: flex;
        margin-inline-end: 0.25rem;
        padding: 2px;
        border-radius: 10px;
        background: var(--libreta-sunken);
      }

      .languages button {
        min-width: 2.25rem;
        height: 2.125rem;
        padding: 0 0.35rem;
        border: 0;
        border-radius: 8px;
        background: none;
        color: var(--libreta-ink-soft);
        font-size: 0.8125rem;
        font-weight: 600;
        text-transform: uppercase;
      }

      .languages button[aria-pressed="true"] {
        background: light-dark(#ffffff, #3a3d49);
        box-shadow: 0 1px 3px var(--libreta-shadow);
        color: var(--libreta-ink);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        align-items: center;
        width: 100%;
        margin: 0;
        font-size: 0.9375rem;
      }

      dt {
        color: var(--libreta-ink-soft);
      }

      dd {
        display: flex;
        margin: 0;
      }

      dd .languages {
        flex: 1;
        margin: 0;
      }

      dd .languages button {
        flex: 1;
        font-size: inherit;
        text-transform: none;
      }

      dd > .button {
        flex: 1;
      }

      @media (pointer: coarse) {
        .languages button {
          min-width: 2.75rem;
          height: 2.75rem;
        }
      }
    `];constructor(){super(),this.words=void 0,this.locale="en",this.theme="auto",this.labelled=!1}render(){let{words:e,theme:t}=this,r=()=>y(this,"theme"),s=t;return this.labelled?c`<dl>
        <dt>${e.chooseLanguage}</dt>
        <dd>${this.#e()}</dd>
        <dt>${e.themeLabel}</dt>
        <dd>
          <button class="button" aria-label=${e.theme(t)} @click=${r}>${g(s,18)}${e.themeName(t)}</button>
        </dd>
      </dl>`:c`${this.#e()}
      <button class="icon-button" aria-label=${e.theme(t)} title=${e.theme(t)} @click=${r}>
        ${g(s)}
      </button>`}#e(){return c`<div class="languages" role="group" aria-label=${this.words.chooseLanguage}>
      ${Object.entries(St).map(([e,{language:t}])=>c`<button
            lang=${e}
            title=${t}
            aria-pressed=${e===this.locale?"true":"false"}
            @click=${()=>y(this,"locale",e)}
          >
            ${this.labelled?t:c`<span aria-hidden="true">${e}</span><span class="hidden-words">${t}</span>`}
          </button>`)}
    </div>`}};customElements.define("libreta-settings",Ri);var Pi=class extends ${static properties={words:{attribute:!1},locale:{},theme:{}};static styles=[S,At,w`
      h3 {
        margin: 1rem 0 0.5rem;
        font-size: 0.875rem;
      }

      libreta-settings {
        display: none;
        margin-top: 1rem;
      }

      .keys {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        align-items: baseline;
        margin: 0;
        font-size: 0.9375rem;
      }

      .keys dd {
        margin: 0;
        color: var(--libreta-ink-soft);
      }

      kbd {
        padding: 0.125rem 0.4rem;
        border: 1px solid var(--libreta-line);
        border-bottom-width: 2px;
        border-radius: 6px;
        background: var(--libreta-sunken);
        font: 500 0.8125rem/1.4 var(--libreta-font);
      }

      @container chat (max-width: 30rem) {
        libreta-settings {
          display: flex;
        }
      }
    `];constructor(){super(),this.words=void 0,this.locale="en",this.theme="auto"}render(){let{words:e}=this;return c`
      <button class="icon-button" @keydown=${Se} popovertarget="note" aria-label=${e.help} title=${e.help}>${g("help")}</button>
      <div id="note" popover role="dialog" aria-labelledby="title" @keydown=${Se} @toggle=${this.#e}>
        <h2 id="title">${e.helpTitle}</h2>
        <p>${e.helpText}</p>
        <libreta-settings labelled .words=${e} .locale=${this.locale} .theme=${this.theme}></libreta-settings>
        <h3>${e.shortcuts}</h3>
        <dl class="keys">
          ${e.shortcutList.map(([t,r])=>c`<dt><kbd>${t}</kbd></dt><dd>${r}</dd>`)}
        </dl>
      </div>
    `}#e({newState:e,currentTarget:t}){let r=this.renderRoot.querySelector("button");e==="open"&&r&&_t(t,r)}};customElements.define("libreta-help",Pi);async function Is(i,e){let{conversations:t}=await se(i,"conversations",{signal:e});return t.map(({threadId:r,title:s,lastAt:n})=>({threadId:String(r),title:String(s??"").trim(),lastAt:String(n)}))}var Ni=class extends ${static properties={words:{attribute:!1},endpoint:{},thread:{},list:{state:!0},failed:{state:!0}};static styles=[S,At,w`
      [popover] {
        padding: 1rem 0.5rem 0.5rem;
      }

      h2,
      p,
      .button {
        margin-inline: 0.75rem;
      }

      p {
        padding-bottom: 0.5rem;
        color: var(--libreta-ink-soft);
        font-size: 0.9375rem;
        line-height: 1.45;
      }

      .button {
        margin-bottom: 0.5rem;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.75rem;
        align-items: baseline;
        width: 100%;
        min-height: 2.75rem;
        padding: 0.5rem 0.75rem;
        border: 0;
        border-radius: 9px;
        background: none;
        text-align: start;
      }

      li button:hover {
        background: var(--libreta-sunken);
      }

      li button:focus-visible {
        outline-offset: -2px;
      }

      li button[aria-current] {
        background: var(--libreta-accent-soft);
        font-weight: 600;
      }

      bdi {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .when {
        color: var(--libreta-ink-soft);
        font-size: 0.8125rem;
        font-weight: 400;
      }
    `];#e=new AbortController;#r;constructor(){super(),this.words=void 0,this.endpoint="",this.thread="",this.list=void 0,this.failed=!1}show(){this.#t?.showPopover()}get#t(){return this.renderRoot.querySelector("[popover]")}render(){let{words:e}=this;return c`
      <button class="icon-button" @keydown=${Se} popovertarget="list" aria-label=${e.earlier} title=${e.earlier}>
        ${g("history")}
      </button>
      <div id="list" popover role="dialog" aria-labelledby="title" tabindex="-1" @keydown=${this.#p} @beforetoggle=${this.#n} @toggle=${this.#o}>
        <h2 id="title">${e.earlier}</h2>
        <div role="status">${this.#i()}</div>
        ${this.failed?c`<button class="button" @click=${this.#a}>${g("retry",17)}${e.tryAgain}</button>`:p}
        ${this.list?.length?c`<ul>${this.list.map(t=>c`<li>${this.#s(t)}</li>`)}</ul>`:p}
      </div>
    `}#i(){let{words:e}=this;return this.failed?c`<p>${e.earlierFailed}</p>`:this.list===void 0?c`<p>${e.earlierLoading}</p>`:this.list.length===0?c`<p>${e.earlierNone}</p>`:p}#s({threadId:e,title:t,lastAt:r}){let s=new Date(r);return c`<button
      aria-current=${e===this.thread?"true":p}
      @click=${()=>this.#d(e)}
    >
      <bdi title=${t||p}>${t||this.words.untitled}</bdi>
      <span class="when">${Number.isNaN(s.getTime())?p:ys(s,this.words.tag)}</span>
    </button>`}#n({newState:e}){e==="open"?this.#r=Fo():this.#t?.contains(this.shadowRoot?.activeElement??null)||(this.#r=void 0)}#o({newState:e}){e==="open"?this.#a():(this.#e.abort(),this.#r?.focus())}async#a(){this.#e.abort();let e=new AbortController;this.#e=e,this.list=void 0,this.failed=!1,this.#h(),this.#t?.focus();try{let t=await Is(this.endpoint,e.signal);if(e.signal.aborted)return;this.list=t}catch{this.failed=!e.signal.aborted}await this.updateComplete,this.#h(),this.#l()}#h(){let e=this.renderRoot.querySelector("button");this.#t?.matches(":popover-open")&&e&&_t(this.#t,e)}#l(){let e=this.#t;e?.matches(":popover-open")&&this.shadowRoot?.activeElement===e&&(e.querySelector("[aria-current]")??e.querySelector("button"))?.focus()}#d(e){this.#t?.hidePopover(),this.#r=void 0,y(this,"go",e)}#p(e){Se(e);let t=[...this.renderRoot.querySelectorAll("li button")],r=t.findIndex(n=>n===this.shadowRoot?.activeElement),s={ArrowDown:r+1,ArrowUp:r<0?t.length-1:r-1,Home:0,End:t.length-1}[e.key];s!==void 0&&t.length>0&&(e.preventDefault(),t[(s+t.length)%t.length]?.focus())}};function Fo(){let i=document.activeElement;for(;i?.shadowRoot?.activeElement;)i=i.shadowRoot.activeElement;return i instanceof HTMLElement?i:void 0}customElements.define("libreta-history",Ni);var Oi=class extends ${static properties={words:{attribute:!1},name:{},level:{type:Number},locale:{},theme:{},endpoint:{},thread:{},closable:{type:Boolean},sandbox:{type:Boolean}};static styles=[S,w`
      .bar {
        display: flex;
        align-items: center;
        gap: 0.125rem;
        padding: 0.5rem max(0.75rem, env(safe-area-inset-right)) 0.5rem max(1rem, env(safe-area-inset-left));
      }

      .bar > * {
        flex: none;
      }

      .name {
        display: flex;
        flex: 0 1 auto;
        align-items: center;
        gap: 0.5rem;
        min-width: 1.75rem;
        margin: 0;
        font: 600 1.25rem/1.25 var(--libreta-serif);
        letter-spacing: 0.005em;
      }

      .name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .bar > .space {
        flex: 1 0 0;
      }

      .badge {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        min-height: 1.75rem;
        margin-inline-start: 0.6rem;
        padding: 0 0.6rem 0 0.4rem;
        border: 0;
        border-radius: 999px;
        background: var(--libreta-warn-soft);
        color: var(--libreta-warn);
        font-size: 0.8125rem;
        font-weight: 600;
      }

      @media (pointer: coarse) {
        .badge {
          justify-content: center;
          min-width: 2.75rem;
          min-height: 2.75rem;
        }
      }

      @container chat (max-width: 30rem) {
        .own + .badge span,
        libreta-settings {
          display: none;
        }
      }

      @container chat (max-width: 24rem) {
        .bar {
          padding-inline: 0.75rem 0.5rem;
        }

        .name:has(+ .badge) span,
        .badge span {
          display: none;
        }

        .badge {
          margin-inline-start: 0.25rem;
          padding: 0 0.4rem;
        }
      }
    `];constructor(){super(),this.words=void 0,this.name=G,this.level=2,this.locale="en",this.theme="auto",this.endpoint="",this.thread="",this.closable=!1,this.sandbox=!1}showHistory(){this.renderRoot.querySelector("libreta-history")?.show()}render(){let{words:e,locale:t,theme:r}=this;return c`<div class="bar">
      <div class=${this.name===G?"name":"name own"} role="heading" aria-level=${this.level} aria-label=${this.name} title=${this.name===G?p:this.name}>
        ${be(28)}<span>${this.name}</span>
      </div>
      ${this.sandbox?c`<button class="badge" aria-label=${e.sandboxAbout} title=${e.sandboxAbout} @click=${()=>y(this,"sandbox")}>
            ${g("flask",16)}<span>${e.sandbox}</span>
          </button>`:p}
      <div class="space"></div>
      <libreta-settings .words=${e} .locale=${t} .theme=${r}></libreta-settings>
      <libreta-help .words=${e} .locale=${t} .theme=${r}></libreta-help>
      <libreta-history .words=${e} .endpoint=${this.endpoint} .thread=${this.thread}></libreta-history>
      ${this.#e(e.newConversation,"plus",()=>y(this,"new"))}
      ${this.closable?this.#e(e.closeChat,"close",()=>y(this,"close")):p}
    </div>`}#e(e,t,r){return c`<button class="icon-button" aria-label=${e} title=${e} @click=${r}>${g(t)}</button>`}};customElements.define("libreta-header",Oi);var Li=class extends ${static properties={words:{attribute:!1},offline:{type:Boolean},modelDown:{attribute:!1},heard:{type:Boolean},forms:{type:Boolean}};static styles=[S,w`
      p {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin: 0 0 0.5rem;
        padding: 0.375rem 0.75rem;
        border-radius: 10px;
        background: var(--libreta-warn-soft);
        color: var(--libreta-warn);
        font-size: 0.875rem;
        line-height: 1.4;
      }

      span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `];constructor(){super(),this.words=void 0,this.offline=!1,this.modelDown=void 0,this.heard=!1,this.forms=!1}render(){let{words:e,modelDown:t}=this;return this.offline?c`<p role="status">${g("warn",17)}<span>${e.offline}</span></p>`:t===void 0?p:c`<p role="status" aria-live=${this.heard?"off":"polite"}>
          ${g("warn",17)}<span>${t} ${this.forms?e.buttonsWork:p}</span>
        </p>`}};customElements.define("libreta-notice",Li);var Et=["auto","light","dark"],Wo=["bubble","page","inline"],Ds=new URL("agui",import.meta.url).href,Zo=4e3,Vo=640,Mi=class extends ${static properties={endpoint:{},locale:{},theme:{},mode:{reflect:!0},chatTitle:{attribute:"chat-title"},greeting:{},accent:{},open:{state:!0},bannerHidden:{state:!0},language:{state:!0},worn:{state:!0},offline:{state:!0}};static styles=[Mr,S,rr];#e;#r=new vt(e=>this.offline=e,()=>this.#P());#t=new gt(e=>{this.requestUpdate(),this.#t.down!==void 0&&this.#k(),this.#v(e?this.#n.modelBack:"")});#i=void 0;constructor(){super(),this.endpoint=Ds,this.locale=void 0,this.theme=void 0,this.mode="bubble",this.chatTitle=void 0,this.greeting=void 0,this.accent=void 0,this.open=!1,this.bannerHidden=!1,this.language="en",this.worn="auto",this.offline=!1}connectedCallback(){super.connectedCallback(),this.language=_i([Xt.get(),this.locale,...navigator.languages]),this.worn=Hs([Gt.get(),this.theme]),this.#i||(this.#i=this.#s()),this.#i.comeBack(),this.#r.start(),this.mode==="page"?this.#T():this.mode==="inline"?this.#$():this.open&&this.#t.look(this.language)}disconnectedCallback(){super.disconnectedCallback(),this.#r.stop(),this.#i.leave(),this.#t.rest()}willUpdate(e){Wo.includes(this.mode)||(this.mode="bubble"),this.hasUpdated&&(e.has("locale")&&this.#E(_i([this.locale,...navigator.languages])),e.has("theme")&&(this.worn=Hs([this.theme])),e.has("mode")&&(this.open=this.mode!=="bubble"),e.has("endpoint")&&(this.#i.leave(),this.#i=this.#s()),this.open&&(e.has("mode")||e.has("endpoint"))&&this.#$())}#s(){let e=this.#a;this.#t.turnTo(e),this.#e=vr(e);let t=new ct(e,$r(e),this.language),r={change:()=>this.requestUpdate(),answered:({detail:s})=>this.#v(ls(this.#d?this.greeting??"":s?.text??"")),proposed:({detail:s})=>this.#I(s.quiet),decided:({detail:s})=>this.#z(s.quiet),unsent:({detail:s})=>this.#h?.restore(s),resend:()=>this.#h?.send(),failed:()=>this.#D(),formed:()=>this.#N()};for(let[s,n]of Object.entries(r))t.addEventListener(s,o=>n(o));return t}get#n(){return Ps(this.language,this.#o)}get#o(){return this.chatTitle?.trim()||G}get#a(){return new URL(this.endpoint??Ds,document.baseURI).href}get#h(){return this.renderRoot.querySelector("libreta-composer")}get#l(){return this.renderRoot.querySelector("libreta-transcript")}get#d(){return!!this.greeting?.trim()&&this.#i.untouched}get#p(){let{activity:e}=this.#i;return e!==void 0&&e!=="opening"}render(){return c`${this.open?this.#f():p}${this.mode==="bubble"?this.#u():p}`}updated(e){this.dataset.theme=this.worn,e.has("accent")&&Lr(this,this.accent),this.mode==="page"&&(document.documentElement.lang=this.language,document.documentElement.dataset.theme=this.worn)}#u(){let e=this.#n;return c`<button
      class="launcher"
      aria-label=${this.open?e.closeChat:e.openChat}
      aria-expanded=${this.open?"true":"false"}
      ?hidden=${this.open}
      @click=${this.#T}
    >
      ${be(34)}
    </button>`}#f(){let e=this.#n,{items:t,activity:r,waiting:s,failure:n,buttons:o,about:a,form:l,untouched:m,following:d}=this.#i,u=a.sandbox?.hubspot||a.sandbox?.model?a.sandbox:void 0;return c`<div
      class="panel"
      lang=${this.language}
      role=${{page:"main",inline:"region"}[this.mode]??"dialog"}
      aria-label=${e.chat}
      @keydown=${this.#M}
      @libreta-say=${this.#c(h=>this.#i.send(h))}
      @libreta-click=${this.#c(h=>this.#i.click(h))}
      @libreta-redirect=${this.#c(h=>this.#i.updateInstead(h))}
      @libreta-decide=${this.#c(h=>this.#i.decide(h.approved,h.properties,h.ticked))}
      @libreta-pick=${this.#c(h=>this.#i.pick(h))}
      @libreta-undo=${this.#c(h=>this.#i.undo(h))}
      @libreta-form=${this.#c(h=>this.#_(h))}
      @libreta-fill=${this.#c(h=>this.#i.fill(h.kind,h.fields))}
      @libreta-form-close=${this.#c(()=>this.#x())}
      @libreta-stop=${this.#c(()=>this.#i.stop())}
      @libreta-retry=${this.#c(()=>n?.retry?.())}
      @libreta-go=${this.#c(h=>this.#L(h))}
      @libreta-new=${this.#c(()=>this.#C())}
      @libreta-locale=${this.#c(h=>this.#y(h))}
      @libreta-theme=${this.#c(()=>this.#R())}
      @libreta-close=${this.#c(()=>this.#A())}
      @libreta-sandbox=${this.#c(()=>this.bannerHidden=!this.bannerHidden)}
      @libreta-announce=${this.#c(h=>this.#v(h))}
    >
      <libreta-header
        .words=${e}
        .name=${this.#o}
        .level=${this.mode==="page"?1:2}
        .locale=${this.language}
        .theme=${this.worn}
        .endpoint=${this.#a}
        .thread=${this.#i.threadId}
        ?closable=${this.mode==="bubble"}
        ?sandbox=${u!==void 0&&this.bannerHidden}
      ></libreta-header>
      ${u&&!this.bannerHidden?c`<libreta-banner .words=${e} .sandbox=${u}></libreta-banner>`:p}
      <libreta-transcript
        .words=${e}
        .portal=${a.portal}
        .items=${this.#d?dr(t,this.greeting??""):t}
        .activity=${r}
        .waiting=${s}
        .failure=${n}
        .form=${s?void 0:l}
        ?following=${d}
        .buttons=${o}
        ?untouched=${m}
        ?modelDown=${this.#t.down!==void 0&&!this.offline}
      ></libreta-transcript>
      <div class="foot">
        <libreta-notice
          .words=${e}
          ?offline=${this.offline}
          .modelDown=${this.#t.down}
          ?heard=${this.#t.heard}
          ?forms=${s===void 0}
        ></libreta-notice>
        ${m||s?p:c`<libreta-chips .words=${e} .buttons=${o} ?busy=${r!==void 0}></libreta-chips>`}
        <libreta-composer
          .words=${e}
          .placeholder=${s?s.choice?e.choicePlaceholder:e.replyPlaceholder:a.placeholder??e.placeholder}
          .limit=${a.maxCharacters??Zo}
          .last=${hr(t)}
          .kept=${this.#e}
          .commands=${this.#g()}
          ?busy=${this.#p}
        ></libreta-composer>
        ${m?c`<p class="hint">${e.hint}</p>`:p}
      </div>
      <div class="hidden-words" id="announcer" aria-live="polite"></div>
    </div>`}#g(){let e=this.#n,{buttons:t,waiting:r}=this.#i,s=t.map(n=>({name:e.commandOf(n.id),label:n.label,act:()=>this.#w(n)}));return[...r?[]:s,{name:e.commandOf("undo"),label:e.undoLast,act:()=>this.#m(e.commandOf("undo"))},{name:e.commandOf("history"),label:e.earlier,act:()=>this.#O()},{name:e.commandOf("new"),label:e.newConversation,act:()=>this.#C()}]}#m(e){this.#i.send(e),this.#S()}#w(e){this.#i.click(e),this.#S()}#k(){this.bannerHidden||=this.offsetWidth<Vo||this.mode==="bubble"}#S(){this.#k(),this.#l?.toTheEnd(),this.#b()}#b(){matchMedia("(pointer: coarse)").matches?this.#l?.focus({preventScroll:!0}):this.#h?.focus()}#c(e){return t=>{t.stopPropagation(),e(t.detail),(t.type==="libreta-say"||t.type==="libreta-click")&&this.#S()}}async#T(){this.#$(),await this.updateComplete,this.#b()}#$(){this.open=!0,this.#i.unopened&&this.#i.open(),this.#t.look(this.language)}#P(){this.#i.catchUp(),this.open&&this.#t.look(this.language)}async#A(){this.open=!1,this.#t.rest(),await this.updateComplete,this.renderRoot.querySelector(".launcher")?.focus()}#_({kind:e,contact:t}){this.#i.openForm(e,t).catch(()=>this.#v(this.#n.unreachable))}#x(){this.#i.closeForm(),this.#b()}async#N(){await this.updateComplete,await this.#l?.updateComplete,this.#l?.focusForm()}#C(){this.#i.startNew(),this.#b()}#O(){this.renderRoot.querySelector("libreta-header")?.showHistory()}#L(e){e!==this.#i.threadId&&this.#i.goTo(e),this.#b()}#E(e){if(this.language=e,this.#i.unopened){this.#i=this.#s();return}this.#i.speak(e),this.#t.down!==void 0&&this.#t.look(e)}#y(e){Xt.set(e),this.#E(e)}#R(){this.worn=Et[(Et.indexOf(this.worn)+1)%Et.length]??"auto",Gt.set(this.worn)}#M(e){e.key!=="Escape"||e.defaultPrevented||e.isComposing||(this.#p?(e.preventDefault(),this.#i.stop()):this.mode==="bubble"&&this.#A())}#z(e){(!e||this.#l?.holdsFocus)&&this.#b()}async#I(e){let{message:t="",choice:r}=this.#i.waiting??{},s=this.mode!=="inline"||this.matches(":focus-within"),n=!e&&s&&this.#h?.draft==="";(!n||r===void 0)&&this.#v(t),await this.updateComplete,await this.#l?.updateComplete,n&&this.#l?.focusProposal()}#D(){let{failure:e}=this.#i;if(e){let t=vi(e,this.#n),r=e.code.startsWith("model_")&&!this.#t.failed(t,this.language);this.#v(r?this.#n.problem:t)}}#v(e){ir(this.renderRoot.querySelector("#announcer"),e)}};function Hs(i){return i.find(e=>Et.includes(e??""))??"auto"}customElements.define("libreta-chat",Mi);
