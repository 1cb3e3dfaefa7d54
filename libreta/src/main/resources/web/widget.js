// Libreta's widget, with Lit 3.3.3 (BSD-3-Clause) and marked 18.2.1 (MIT): see web/licenses.txt. Made by "npm run bundle".
var Le=globalThis,ze=Le.ShadowRoot&&(Le.ShadyCSS===void 0||Le.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ht=Symbol(),hi=new WeakMap,ge=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==ht)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(ze&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=hi.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&hi.set(t,e))}return e}toString(){return this.cssText}},di=i=>new ge(typeof i=="string"?i:i+"",void 0,ht),$=(i,...e)=>{let t=i.length===1?i[0]:e.reduce((r,s,n)=>r+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+i[n+1],i[0]);return new ge(t,i,ht)},pi=(i,e)=>{if(ze)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),s=Le.litNonce;s!==void 0&&r.setAttribute("nonce",s),r.textContent=t.cssText,i.appendChild(r)}},dt=ze?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return di(t)})(i):i;var{is:Kr,defineProperty:es,getOwnPropertyDescriptor:ts,getOwnPropertyNames:is,getOwnPropertySymbols:rs,getPrototypeOf:ss}=Object,Ne=globalThis,ui=Ne.trustedTypes,ns=ui?ui.emptyScript:"",as=Ne.reactiveElementPolyfillSupport,be=(i,e)=>i,pt={toAttribute(i,e){switch(e){case Boolean:i=i?ns:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},fi=(i,e)=>!Kr(i,e),mi={attribute:!0,type:String,converter:pt,reflect:!1,useDefault:!1,hasChanged:fi};Symbol.metadata??=Symbol("metadata"),Ne.litPropertyMetadata??=new WeakMap;var U=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=mi){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),s=this.getPropertyDescriptor(e,r,t);s!==void 0&&es(this.prototype,e,s)}}static getPropertyDescriptor(e,t,r){let{get:s,set:n}=ts(this.prototype,e)??{get(){return this[t]},set(a){this[t]=a}};return{get:s,set(a){let o=s?.call(this);n?.call(this,a),this.requestUpdate(e,o,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??mi}static _$Ei(){if(this.hasOwnProperty(be("elementProperties")))return;let e=ss(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(be("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(be("properties"))){let t=this.properties,r=[...is(t),...rs(t)];for(let s of r)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,s]of t)this.elementProperties.set(r,s)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let s=this._$Eu(t,r);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let s of r)t.unshift(dt(s))}else e!==void 0&&t.push(dt(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return pi(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){let r=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,r);if(s!==void 0&&r.reflect===!0){let n=(r.converter?.toAttribute!==void 0?r.converter:pt).toAttribute(t,r.type);this._$Em=e,n==null?this.removeAttribute(s):this.setAttribute(s,n),this._$Em=null}}_$AK(e,t){let r=this.constructor,s=r._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let n=r.getPropertyOptions(s),a=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:pt;this._$Em=s;let o=a.fromAttribute(t,n.type);this[s]=o??this._$Ej?.get(s)??o,this._$Em=null}}requestUpdate(e,t,r,s=!1,n){if(e!==void 0){let a=this.constructor;if(s===!1&&(n=this[e]),r??=a.getPropertyOptions(e),!((r.hasChanged??fi)(n,t)||r.useDefault&&r.reflect&&n===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:s,wrapped:n},a){r&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),n!==!0||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,n]of this._$Ep)this[s]=n;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[s,n]of r){let{wrapped:a}=n,o=this[s];a!==!0||this._$AL.has(s)||o===void 0||this.C(s,void 0,n,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(t)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};U.elementStyles=[],U.shadowRootOptions={mode:"open"},U[be("elementProperties")]=new Map,U[be("finalized")]=new Map,as?.({ReactiveElement:U}),(Ne.reactiveElementVersions??=[]).push("2.1.2");var mt=globalThis,gi=i=>i,Oe=mt.trustedTypes,bi=Oe?Oe.createPolicy("lit-html",{createHTML:i=>i}):void 0,ft="$lit$",B=`lit$${Math.random().toFixed(9).slice(2)}$`,gt="?"+B,os=`<${gt}>`,X=document,ke=()=>X.createComment(""),$e=i=>i===null||typeof i!="object"&&typeof i!="function",bt=Array.isArray,vi=i=>bt(i)||typeof i?.[Symbol.iterator]=="function",ut=`[ 	
\f\r]`,we=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,wi=/-->/g,ki=/>/g,G=RegExp(`>|${ut}(?:([^\\s"'>=/]+)(${ut}*=${ut}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),$i=/'/g,xi=/"/g,Si=/^(?:script|style|textarea|title)$/i,wt=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),c=wt(1),_=wt(2),Gn=wt(3),D=Symbol.for("lit-noChange"),u=Symbol.for("lit-nothing"),yi=new WeakMap,Q=X.createTreeWalker(X,129);function _i(i,e){if(!bt(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return bi!==void 0?bi.createHTML(e):e}var Ai=(i,e)=>{let t=i.length-1,r=[],s,n=e===2?"<svg>":e===3?"<math>":"",a=we;for(let o=0;o<t;o++){let l=i[o],m,d,p=-1,h=0;for(;h<l.length&&(a.lastIndex=h,d=a.exec(l),d!==null);)h=a.lastIndex,a===we?d[1]==="!--"?a=wi:d[1]!==void 0?a=ki:d[2]!==void 0?(Si.test(d[2])&&(s=RegExp("</"+d[2],"g")),a=G):d[3]!==void 0&&(a=G):a===G?d[0]===">"?(a=s??we,p=-1):d[1]===void 0?p=-2:(p=a.lastIndex-d[2].length,m=d[1],a=d[3]===void 0?G:d[3]==='"'?xi:$i):a===xi||a===$i?a=G:a===wi||a===ki?a=we:(a=G,s=void 0);let f=a===G&&i[o+1].startsWith("/>")?" ":"";n+=a===we?l+os:p>=0?(r.push(m),l.slice(0,p)+ft+l.slice(p)+B+f):l+B+(p===-2?o:f)}return[_i(i,n+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},xe=class i{constructor({strings:e,_$litType$:t},r){let s;this.parts=[];let n=0,a=0,o=e.length-1,l=this.parts,[m,d]=Ai(e,t);if(this.el=i.createElement(m,r),Q.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(s=Q.nextNode())!==null&&l.length<o;){if(s.nodeType===1){if(s.hasAttributes())for(let p of s.getAttributeNames())if(p.endsWith(ft)){let h=d[a++],f=s.getAttribute(p).split(B),g=/([.?@])?(.*)/.exec(h);l.push({type:1,index:n,name:g[2],strings:f,ctor:g[1]==="."?Ie:g[1]==="?"?He:g[1]==="@"?qe:J}),s.removeAttribute(p)}else p.startsWith(B)&&(l.push({type:6,index:n}),s.removeAttribute(p));if(Si.test(s.tagName)){let p=s.textContent.split(B),h=p.length-1;if(h>0){s.textContent=Oe?Oe.emptyScript:"";for(let f=0;f<h;f++)s.append(p[f],ke()),Q.nextNode(),l.push({type:2,index:++n});s.append(p[h],ke())}}}else if(s.nodeType===8)if(s.data===gt)l.push({type:2,index:n});else{let p=-1;for(;(p=s.data.indexOf(B,p+1))!==-1;)l.push({type:7,index:n}),p+=B.length-1}n++}}static createElement(e,t){let r=X.createElement("template");return r.innerHTML=e,r}};function Y(i,e,t=i,r){if(e===D)return e;let s=r!==void 0?t._$Co?.[r]:t._$Cl,n=$e(e)?void 0:e._$litDirective$;return s?.constructor!==n&&(s?._$AO?.(!1),n===void 0?s=void 0:(s=new n(i),s._$AT(i,t,r)),r!==void 0?(t._$Co??=[])[r]=s:t._$Cl=s),s!==void 0&&(e=Y(i,s._$AS(i,e.values),s,r)),e}var Me=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,s=(e?.creationScope??X).importNode(t,!0);Q.currentNode=s;let n=Q.nextNode(),a=0,o=0,l=r[0];for(;l!==void 0;){if(a===l.index){let m;l.type===2?m=new oe(n,n.nextSibling,this,e):l.type===1?m=new l.ctor(n,l.name,l.strings,this,e):l.type===6&&(m=new Ue(n,this,e)),this._$AV.push(m),l=r[++o]}a!==l?.index&&(n=Q.nextNode(),a++)}return Q.currentNode=X,s}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},oe=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,s){this.type=2,this._$AH=u,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Y(this,e,t),$e(e)?e===u||e==null||e===""?(this._$AH!==u&&this._$AR(),this._$AH=u):e!==this._$AH&&e!==D&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):vi(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==u&&$e(this._$AH)?this._$AA.nextSibling.data=e:this.T(X.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,s=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=xe.createElement(_i(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===s)this._$AH.p(t);else{let n=new Me(s,this),a=n.u(this.options);n.p(t),this.T(a),this._$AH=n}}_$AC(e){let t=yi.get(e.strings);return t===void 0&&yi.set(e.strings,t=new xe(e)),t}k(e){bt(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,s=0;for(let n of e)s===t.length?t.push(r=new i(this.O(ke()),this.O(ke()),this,this.options)):r=t[s],r._$AI(n),s++;s<t.length&&(this._$AR(r&&r._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=gi(e).nextSibling;gi(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},J=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,s,n){this.type=1,this._$AH=u,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=n,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=u}_$AI(e,t=this,r,s){let n=this.strings,a=!1;if(n===void 0)e=Y(this,e,t,0),a=!$e(e)||e!==this._$AH&&e!==D,a&&(this._$AH=e);else{let o=e,l,m;for(e=n[0],l=0;l<n.length-1;l++)m=Y(this,o[r+l],t,l),m===D&&(m=this._$AH[l]),a||=!$e(m)||m!==this._$AH[l],m===u?e=u:e!==u&&(e+=(m??"")+n[l+1]),this._$AH[l]=m}a&&!s&&this.j(e)}j(e){e===u?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ie=class extends J{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===u?void 0:e}},He=class extends J{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==u)}},qe=class extends J{constructor(e,t,r,s,n){super(e,t,r,s,n),this.type=5}_$AI(e,t=this){if((e=Y(this,e,t,0)??u)===D)return;let r=this._$AH,s=e===u&&r!==u||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,n=e!==u&&(r===u||s);s&&this.element.removeEventListener(this.name,this,r),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ue=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){Y(this,e)}},Ei={M:ft,P:B,A:gt,C:1,L:Ai,R:Me,D:vi,V:Y,I:oe,H:J,N:He,U:qe,B:Ie,F:Ue},ls=mt.litHtmlPolyfillSupport;ls?.(xe,oe),(mt.litHtmlVersions??=[]).push("3.3.3");var Ci=(i,e,t)=>{let r=t?.renderBefore??e,s=r._$litPart$;if(s===void 0){let n=t?.renderBefore??null;r._$litPart$=s=new oe(e.insertBefore(ke(),n),n,void 0,t??{})}return s._$AI(i),s};var kt=globalThis,y=class extends U{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ci(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return D}};y._$litElement$=!0,y.finalized=!0,kt.litElementHydrateSupport?.({LitElement:y});var cs=kt.litElementPolyfillSupport;cs?.({LitElement:y});(kt.litElementVersions??=[]).push("4.2.2");var Ti=$`
  :host {
    display: block;
  }

  :host([mode="page"]) {
    height: 100dvh;
  }

  .panel {
    position: relative;
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

  .offline {
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

  .chips {
    display: flex;
    gap: 0.5rem;
    margin: 0 -1rem;
    padding: 0.25rem 1rem 0.625rem;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .chip {
    flex: none;
    min-height: 2.25rem;
    padding-inline: 0.75rem 0.9rem;
    font-size: 0.875rem;
    font-weight: 500;
  }

  .chip svg {
    color: var(--libreta-accent);
  }

  @media (pointer: coarse) {
    .chip {
      min-height: 2.75rem;
    }
  }

  :host(:not([mode="page"])) .panel {
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
    :host(:not([mode="page"])) .panel {
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
`;function N(){if(crypto.randomUUID!==void 0)return crypto.randomUUID();let i=crypto.getRandomValues(new Uint8Array(16));return i[6]=(i[6]??0)&15|64,i[8]=(i[8]??0)&63|128,Array.from(i,t=>t.toString(16).padStart(2,"0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/,"$1-$2-$3-$4-")}function Be(i,e){return new Promise(t=>{let r=setTimeout(t,i);e.addEventListener("abort",()=>(clearTimeout(r),t(void 0)),{once:!0})})}async function De(i){for(;document.visibilityState==="hidden"&&!i.aborted;)await Pi(document,"visibilitychange",i)}async function Ri(i){for(;!navigator.onLine&&!i.aborted;)await Pi(window,"online",i)}function Pi(i,e,t){return new Promise(r=>{i.addEventListener(e,r,{once:!0,signal:t}),t.addEventListener("abort",r,{once:!0})})}async function*Li(i){let e=[];for await(let t of hs(i))t.startsWith("data:")?e.push(t.slice(t.startsWith("data: ")?6:5)):t===""&&e.length>0&&(yield JSON.parse(e.join(`
`)),e=[]);e.length>0&&(yield JSON.parse(e.join(`
`)))}async function*hs(i){let e=i.getReader(),t=new TextDecoder,r="";try{for(;;){let{done:s,value:n}=await e.read();r+=s?t.decode():t.decode(n,{stream:!0});let a=r.split(`
`);if(r=a.pop()??"",yield*a.map(o=>o.replace(/\r$/,"")),s)break}}finally{await e.cancel().catch(()=>{})}r!==""&&(yield r)}var ds=6e4,M=class extends Error{constructor(e,t={}){super(t.message??e),this.kind=e,this.code=t.code??e,this.sentence=t.message}};async function*zi(i,e,t){let r=new $t;try{let s=await ps(i,e,AbortSignal.any([t,r.signal]));for await(let n of Li(r.watch(s))){if(n.type==="RUN_ERROR")throw new M("error",{code:n.code,message:n.message});if(yield n,n.type==="RUN_FINISHED")return}}catch(s){throw t.throwIfAborted(),s instanceof M?s:new M("cut")}finally{r.stop()}throw new M("cut")}async function ps(i,e,t){let r;try{r=await fetch(i,{method:"POST",headers:{"Content-Type":"application/json",Accept:"text/event-stream"},credentials:"include",cache:"no-store",body:JSON.stringify(e),signal:t})}catch{throw new M("unreachable")}if(!r.ok||r.body===null)throw new M("refused",await us(r));return r.body}async function us(i){let e=await i.json().catch(()=>{});return{code:e?.error?.code??`http_${i.status}`,message:e?.error?.message}}var $t=class{#t=new AbortController;#i=this.#e();get signal(){return this.#t.signal}watch(e){let t=()=>{this.stop(),this.#i=this.#e()};return e.pipeThrough(new TransformStream({transform(r,s){t(),s.enqueue(r)}}),{signal:this.signal})}stop(){clearTimeout(this.#i)}#e(){return setTimeout(()=>this.#t.abort(),ds)}};var ms=[300,700,1500],fs=[500,1e3,2e3,4e3,...Array.from({length:6},()=>8e3)],je=class{locale;#t;#i;constructor(e,t,r){this.#t=e,this.#i=t,this.locale=r}async turn(e,t,r){let s=await this.#e(e,t,r);for(let n of ms)s?.code==="turn_running"&&!t.aborted&&(await new Promise(a=>setTimeout(a,n)),s=await this.#e(e,t,r));return s}async wholeTurn(e,t,r,s){let n=await this.turn(e,t,r),a=n;for(let o of n?.kind==="cut"?fs:[]){if(s(),await Be(o,t),await De(t),await Ri(t),t.aborted)return;if(a=await this.turn(e,t,r),a===void 0||!gs(a))return a}return n}stop(){let e={method:"POST",headers:{"Content-Type":"application/json"},credentials:"include",body:JSON.stringify({threadId:this.#i.get()??""})};fetch(`${this.#t}/stop`,e).catch(()=>{})}async#e(e,t,r){try{for await(let s of zi(this.#t,this.#r(e),t))t.throwIfAborted(),r(s)}catch(s){if(t.aborted)return;if(s instanceof M)return s;throw s}}#r({messages:e=[],forwarded:t={},resume:r}){return{threadId:this.#i.get()??"",runId:N(),protocolVersion:"1.0",state:{},messages:e,tools:[],context:[],forwardedProps:{locale:this.locale,keepRunning:!0,...t},...r?{resume:r}:{}}}};function gs({kind:i,code:e}){return i==="cut"||i==="unreachable"||e.startsWith("http_5")}function ve(i,e=N()){return{kind:"person",key:e,id:e,text:i}}function Mi(i){return i.findLast(e=>e.kind==="person")?.text??""}function Ii(i,e){switch(e.type){case"TEXT_MESSAGE_START":return Ni(i,xt(e.messageId,"",!0));case"TEXT_MESSAGE_CONTENT":return ye(i,"answer",e.messageId,t=>({...t,text:t.text+e.delta}));case"TEXT_MESSAGE_END":return ye(i,"answer",e.messageId,t=>({...t,streaming:!1}));case"TOOL_CALL_START":return Ni(i,Bi(e.toolCallId,e.toolCallName,""));case"TOOL_CALL_ARGS":return ye(i,"call",e.toolCallId,t=>({...t,args:t.args+e.delta}));case"TOOL_CALL_RESULT":return ye(i,"call",e.toolCallId,t=>({...t,result:Di(e.content)}));case"MESSAGES_SNAPSHOT":return ks(i,bs(e.messages));default:return i}}function Ni(i,e){let t=i.find(r=>r.kind===e.kind&&r.id===e.id);return t===void 0?[...i,e]:i.map(r=>r===t?{...e,key:t.key}:r)}function Hi(i,{stopped:e}){let t=i.filter(r=>r.kind!=="answer"||!r.streaming||r.text!=="").map(r=>r.kind==="answer"&&r.streaming?{...r,streaming:!1,stopped:e}:r);return e&&t.at(-1)?.kind==="person"?[...t,{...xt(N(),"",!1),stopped:e}]:t}function Fe(i){return i.findLast(e=>e.kind==="call")}function qi(i){return i.findLast(e=>e.kind==="call"&&e.result?.status!==void 0)}function Ui(i,e){return i.find(t=>t.kind==="call"&&t.result?.operationId===e)}function ye(i,e,t,r){return i.map(s=>s.kind===e&&s.id===t?r(s):s)}function xt(i,e,t){return{kind:"answer",key:i,id:i,text:e,streaming:t,stopped:!1}}function Bi(i,e,t){return{kind:"call",key:i,id:i,name:e,args:t,result:void 0}}function bs(i){let e=[];for(let t of i){let r=ws(t);t.role==="user"&&r!==""?e.push(ve(r,t.id)):t.role==="assistant"?(r!==""&&e.push(xt(t.id,r,!1)),e.push(...(t.toolCalls??[]).map(s=>Bi(s.id,s.function.name,s.function.arguments)))):t.role==="tool"&&(e=ye(e,"call",t.toolCallId??"",s=>({...s,result:Di(r)})))}return e}function ws(i){return typeof i.content=="string"?i.content:(i.content??[]).map(e=>e.text??"").join("")}function ks(i,e){let t=e.map((r,s)=>{let n=i[s];return n!==void 0&&Oi(n,r)?{...r,key:n.key}:r});return i.forEach((r,s)=>{r.kind==="answer"&&r.stopped&&!t.some(n=>Oi(n,r))&&t.splice(Math.min(s,t.length),0,r)}),t}function Oi(i,e){return i.kind==="call"||e.kind==="call"?i.kind===e.kind&&i.id===e.id:i.kind===e.kind&&(i.id===e.id||i.text===e.text)}function Di(i){try{return JSON.parse(typeof i=="string"?i:i.map(e=>e.text??"").join(""))}catch{return null}}function yt({callId:i,interruptId:e},t,r){let s=t==="reply"?r:{...r,decision:N()};return{deciding:t,call:i,entry:{interruptId:e,status:"resolved",payload:s}}}function ji(i){return i.deciding==="undo"?{forwarded:{undo:i.operation}}:{resume:[i.entry]}}function vt(i,{items:e,waiting:t}){if(i.deciding==="undo")return St(Ui(e,i.operation)?.result)?"open":"told";if(t!==void 0)return t.interruptId===i.entry.interruptId?"waits":"told";let r=e.find(s=>s.kind==="call"&&s.id===i.call);return r?.kind==="call"&&r.result===void 0?"open":"told"}function St(i){return i?.operationId!==void 0&&(i.status==="created"||i.status==="updated")}function Fi(i){return i===void 0||i.kind==="error"||i.kind==="refused"&&!i.code.startsWith("http_")}var $s=[2e3,4e3,8e3,...Array.from({length:10},()=>1e4)],We=class{#t;#i;#e;constructor(e,t){this.#i=e,this.#e=t}get going(){return this.#t!==void 0}start(){this.#t?.abort();let e=new AbortController;this.#t=e,this.#e(),this.#r(e.signal).finally(()=>{this.#t===e&&this.stop()})}stop(){this.#t!==void 0&&(this.#t.abort(),this.#t=void 0,this.#e())}async#r(e){for(let t of $s)if(await Be(t,e),await De(e),e.aborted||!await this.#i(e))return}};var _t=new Map;function At(i){try{return localStorage.getItem(i)??_t.get(i)}catch{return _t.get(i)}}function Et(i,e){_t.set(i,e);try{localStorage.setItem(i,e)}catch{}}function Wi(i){let e=`libreta:thread:${i}`,t=At(e);return{get:()=>t,set(r){t=r,Et(e,r)}}}var j={get(i){try{return sessionStorage.getItem(i)??void 0}catch{return}},set(i,e){try{sessionStorage.setItem(i,e)}catch{}},forget(i){try{sessionStorage.removeItem(i)}catch{}}};function Zi(i,e){let t=()=>`libreta:decision:${i}:${e.get()}`;return{get:()=>Qi(j.get(t())),set:r=>j.set(t(),JSON.stringify(r)),forget:()=>j.forget(t())}}function Vi(i,e){let t=()=>`libreta:sent:${i}:${e.get()}`;return{get:()=>Qi(j.get(t())),set:({id:r,text:s})=>j.set(t(),JSON.stringify({id:r,text:s})),forget:()=>j.forget(t())}}function Gi(i){let e=`libreta:draft:${i}`;return{get:()=>j.get(e)??"",set:t=>t===""?j.forget(e):j.set(e,t)}}var Ct={get:()=>At("libreta:theme"),set:i=>Et("libreta:theme",i)},Tt={get:()=>At("libreta:locale"),set:i=>Et("libreta:locale",i)};function Qi(i){try{return JSON.parse(i??"null")??void 0}catch{return}}function Xi(i,e){switch(i.type){case"TEXT_MESSAGE_START":return"writing";case"TEXT_MESSAGE_END":case"TOOL_CALL_RESULT":return"thinking";case"TOOL_CALL_START":return i.toolCallName==="search_contacts"?"searching":"preparing";default:return e}}function Yi({id:i,toolCallId:e,message:t,metadata:r}){return{interruptId:i,callId:e??i,message:t??"",proposal:r?.proposal,choice:r?.choice,expired:!1,deciding:void 0}}function Ji({expiresAt:i}){let e=Date.parse(i??"")-Date.now();return e<2147483647?e:void 0}var Ze=class extends EventTarget{items=[];activity=void 0;waiting=void 0;failure=void 0;buttons=[];about={};form=void 0;quiet=!1;#t;#i=!1;get untouched(){return!this.items.some(e=>e.kind!=="answer")}take(e){let t=this.activity==="opening"&&!this.#i;switch(this.set({items:Ii(this.items,e),activity:t?"opening":Xi(e,this.activity)}),e.type){case"RUN_STARTED":this.#i=!1;break;case"MESSAGES_SNAPSHOT":this.#i=!0,this.#e();break;case"CUSTOM":this.#r(e.name,e.value);break;case"TEXT_MESSAGE_END":this.dispatchEvent(new CustomEvent("answered",{detail:this.items.find(r=>r.id===e.messageId)}));break;case"TOOL_CALL_RESULT":this.waiting?.callId===e.toolCallId&&this.wait(void 0);break;case"RUN_FINISHED":this.wait(e.outcome?.type==="interrupt"?e.outcome.interrupts[0]:void 0);break}}#e(){this.activity==="opening"&&this.items.at(-1)?.kind==="person"&&this.set({activity:"thinking"})}#r(e,t){e==="libreta.buttons"?this.set({buttons:t.buttons}):e==="libreta.about"&&this.set({about:t})}wait(e){clearTimeout(this.#t);let t=this.waiting;if(e===void 0){this.set({waiting:void 0}),t!==void 0&&this.dispatchEvent(new CustomEvent("decided",{detail:{quiet:this.quiet}}));return}this.set({waiting:Yi(e)}),this.#s(e),t?.interruptId!==e.id&&this.dispatchEvent(new CustomEvent("proposed",{detail:{quiet:this.quiet}}))}#s(e){let t=Ji(e);t!==void 0&&(this.#t=setTimeout(()=>{this.waiting?.interruptId===e.id&&this.waiting.deciding===void 0&&this.set({waiting:{...this.waiting,expired:!0}})},t))}settle(e){this.set({items:Hi(this.items,e),activity:void 0})}set(e){Object.assign(this,e),this.dispatchEvent(new CustomEvent("change"))}};var Ve=class extends Ze{line;stopped=!1;#t=new AbortController;constructor(e){super(),this.line=e}stop(){this.activity!==void 0&&this.activity!=="saving"&&this.activity!=="undoing"&&(this.line.stop(),this.hangUp())}hangUp(){this.#t.abort()}get listening(){return this.#t.signal}run(e,t){return this.have(e,(r,s)=>this.line.wholeTurn(t,r,n=>{this.activity==="reconnecting"&&this.set({activity:e}),s(n)},()=>this.set({activity:"reconnecting"})))}async have(e,t){this.hangUp();let r=new AbortController;this.#t=r,this.begun(),this.set({activity:e,failure:void 0});let s=await t(r.signal,n=>this.take(n));return this.#t===r&&(this.stopped=r.signal.aborted,this.settle({stopped:this.stopped}),this.ended()),s}begun(){}ended(){}fail(e,t){this.set({failure:{code:e.code,sentence:e.sentence,retry:t}}),this.dispatchEvent(new CustomEvent("failed"))}};var Ge=class extends Ve{#t;#i;#e;#r=new We(e=>this.#u(e),()=>this.set({}));#s=!0;constructor(e,t,r){super(e),this.#t=Zi(t,r),this.#i=this.#t.get()}get following(){return this.#r.going}get leftSaving(){return this.#i?.deciding==="approve"}async decide(e,t={},r=[]){let s={approved:e,...Object.keys(t).length>0?{properties:t}:{},...r.length>0?{ticked:r}:{}};await this.#a(e?"approve":"decline",s)}async updateInstead(e){await this.#a("redirect",{updateInstead:e})}async pick(e){await this.#a("pick",{contact:e})}async undo(e){this.activity===void 0&&this.waiting===void 0&&await this.#n({deciding:"undo",operation:e})}reply(e,t){return this.#l(yt(e,"reply",{reply:t}))}async goOn(){let e=this.#i;if(this.#i=void 0,e===void 0)return;let t=vt(e,this);t==="waits"||t==="open"&&e.deciding==="undo"?await this.#n(e):this.#d(t==="open"?e:void 0)}forgetDecision(){this.#t.forget(),this.#i=void 0,this.#e=void 0}set watched(e){this.#s=e,this.activity===void 0&&this.#c()}async catchUp(){this.activity===void 0&&!this.following&&this.items.length>0&&await this.#u(this.listening)}begun(){this.#r.stop()}ended(){this.#c()}async recover(e,t){this.fail(e,t)}async#a(e,t){this.waiting!==void 0&&await this.#n(yt(this.waiting,e,t))}async#n(e){this.#t.set(e);let t=await this.#l(e);t&&this.recover(t,()=>this.#n(e))}async#l(e){let{deciding:t}=e;this.#e=e,this.waiting&&t!=="undo"&&this.set({waiting:{...this.waiting,deciding:t}});let r=await this.have(t==="approve"?"saving":t==="undo"?"undoing":"thinking",(s,n)=>this.line.turn(ji(e),s,n));return this.waiting?.deciding!==void 0&&this.set({waiting:{...this.waiting,deciding:void 0}}),this.#e===e&&this.#d(Fi(r)&&!this.stopped?void 0:e),r}#d(e){this.#e=e,e===void 0&&this.#t.forget(),this.#c()}#c(){this.#s&&(this.#e!==void 0||this.#p)?this.#r.start():this.#r.stop()}get#p(){return qi(this.items)?.result.status==="unknown"}async#u(e){let t=[],r=await this.line.turn({},e,o=>t.push(o));if(r!==void 0||e.aborted)return r!==void 0&&r.code!=="unknown_thread";let s=this.#m;this.quiet=!0,t.forEach(o=>this.take(o)),this.quiet=!1,this.set({activity:void 0});let n=this.#m,a=n?.id!==s?.id;return this.#h(a),a&&this.dispatchEvent(new CustomEvent("answered",{detail:n})),this.#e!==void 0||this.#p}get#m(){return this.items.findLast(e=>e.kind==="answer")}#h(e){let t=this.#e,r=t&&vt(t,this);t===void 0||r==="open"&&!(e&&t.deciding==="undo")||(this.#e=void 0,this.#t.forget(),r!=="waits"&&t.deciding!=="reply"&&this.set({failure:void 0}))}};var Qe=class{#t;#i=new Map;constructor(e){this.#t=e}async open(e,t,r){let[s,n]=await Promise.all([this.#e(t),r===void 0?void 0:this.#r(`forms/contact/${encodeURIComponent(r)}`,t)]),a=s.find(o=>o.kind===e);return a&&{...a,...n?{contact:n.contact}:{}}}#e(e){let t=this.#i.get(e)??this.#r("forms",e).then(({forms:r})=>r);return this.#i.set(e,t),t.catch(()=>this.#i.delete(e)),t}async#r(e,t){let r=new URL(e,this.#t);r.searchParams.set("locale",t);let s=await fetch(r,{credentials:"include"});if(!s.ok)throw new Error(`${r} answered ${s.status}`);return s.json()}};function Ki(i){let e=i?.result?.error;return e===void 0?[]:e.problems??[{message:e.message}]}function er({kind:i,fields:e,contact:t},r){let s={};for(let{name:n}of e){let a=(r[n]??"").trim(),o=t?.properties?.[n]??"";(i==="update"&&t?r[n]!==void 0&&a!==o:a!=="")&&(s[n]=a)}return s}var tr=new Set(["proposal_waiting","choice_waiting","unknown_interrupt","expired_interrupt","already_decided","wrong_answer","not_a_choice"]),ys=/^(turn_running|too_many|hubspot_|model_|http_5)/,Xe=class extends Ge{#t;#i;#e;#r=!1;#s=!1;#a;#n=Promise.resolve();constructor(e,t,r){super(new je(e,t,r),e,t),this.#t=t,this.#i=Vi(e,t),this.#e=new Qe(e)}async open(){this.#t.get()===void 0&&this.#t.set(N());let e=await this.#l();e?.code==="unknown_thread"?await this.startNew():e?this.fail(e,()=>this.open()):(this.#u(),await this.goOn(),this.#m())}async startNew(){this.hangUp(),this.forgetDecision(),this.#t.set(N()),this.wait(void 0),this.set({items:[],failure:void 0,form:void 0});let e=await this.#l();e&&this.fail(e,()=>this.open())}async speak(e){if(this.line.locale=e,this.activity!==void 0&&this.activity!=="opening"){this.#r=!0;return}this.#r=!1,this.hangUp(),await(this.untouched?this.startNew():this.open())}async send(e){let t=this.#a?.text===e?this.#a:void 0;await this.#d(t??ve(e),{})}async click(e){let t=ve(e.label),r=this.#d(t,{button:e.id,messageId:t.id});await this.openForm(e.id).catch(()=>{}),await r}async openForm(e,t){await this.#n;let r=await this.#e.open(e,this.line.locale,t);this.set({form:r}),r&&t!==void 0&&this.dispatchEvent(new CustomEvent("formed"))}closeForm(){this.set({form:void 0})}async fill(e,t,r=N()){if(await this.#n,this.activity!==void 0||this.waiting!==void 0)return;let s=e==="update"?this.form?.contact?.id:void 0,n=await this.run(e==="search"?"searching":"preparing",{forwarded:{form:{kind:e,fields:t,...s===void 0?{}:{contact:s}},messageId:r}});if(n){this.recover(n,()=>this.fill(e,t,r));return}let a=Ki(Fe(this.items));a.length===0?this.closeForm():this.form&&(this.set({form:{...this.form,problems:a}}),this.dispatchEvent(new CustomEvent("formed")))}leave(){this.#s=this.activity!==void 0,this.hangUp(),this.watched=!1}comeBack(){this.watched=!0,this.#s&&(this.#s=!1,this.open())}#l(){let e=this.run(this.leftSaving?"saving":"opening",{});return this.#n=e.then(()=>{}),e}async#d(e,t){if(await this.#n,this.activity!==void 0){t.button===void 0&&this.#h(e);return}this.waiting?.expired&&await this.#f(this.waiting),this.closeForm(),await this.#c(e,t)}async#c(e,t){this.items.some(n=>n.key===e.key)||this.set({items:[...this.items,e]});let r=this.waiting?await this.reply(this.waiting,e.text):await this.#p(e,t);if(r===void 0)return;if((r.kind==="error"||r.kind==="cut")&&!tr.has(r.code)){this.recover(r,()=>this.#c(e,t));return}this.#h(e);let s=r.kind==="unreachable"||ys.test(r.code);this.recover(r,s?()=>this.dispatchEvent(new CustomEvent("resend")):void 0)}async#p(e,t){this.#i.set(e);let r=await this.run("thinking",{messages:[{id:e.id,role:"user",content:e.text}],forwarded:t});return this.#i.forget(),r}#u(){let e=this.#i.get();this.#i.forget(),e!==void 0&&!this.items.some(({id:t})=>t===e.id)&&this.#h(ve(e.text,e.id))}#m(){let e=this.items.at(-1);e?.kind==="person"&&this.waiting===void 0&&this.activity===void 0&&!this.following&&this.fail({code:"unanswered",sentence:void 0},()=>this.#c(e,{}))}#h(e){this.#a=e,this.set({items:this.items.filter(t=>t.key!==e.key)}),this.dispatchEvent(new CustomEvent("unsent",{detail:e.text}))}async#f({interruptId:e}){this.wait(void 0),await this.run("thinking",{resume:[{interruptId:e,status:"cancelled"}]}),this.set({failure:void 0})}async recover(e,t){e.code==="unknown_thread"?(await this.startNew(),this.fail(e,void 0)):tr.has(e.code)?(await this.open(),this.fail(e,void 0)):this.fail(e,t)}ended(){super.ended(),this.#r&&queueMicrotask(()=>this.speak(this.line.locale))}};var E=$`
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
`;var vs={send:_`<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" />`,stop:_`<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor" />`,plus:_`<path d="M12 5v14M5 12h14" />`,close:_`<path d="m6 6 12 12M18 6 6 18" />`,down:_`<path d="M12 5v14M5.5 12.5 12 19l6.5-6.5" />`,help:_`<circle cx="12" cy="12" r="9" /><path d="M9.4 9.2a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 2M12 17v.01" />`,auto:_`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />`,light:_`<circle cx="12" cy="12" r="4" /><path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />`,dark:_`<path d="M20 14.2A8.2 8.2 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z" />`,search:_`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4.5 4.5" />`,create:_`<circle cx="10" cy="8" r="4" /><path d="M3 20c.6-3.6 3.4-5.5 7-5.5 1.2 0 2.3.2 3.3.6M18 14v6m-3-3h6" />`,update:_`<path d="M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17z M14.5 7.5l3 3" />`,mail:_`<rect x="3.5" y="5.5" width="17" height="13" rx="2" /><path d="m4 7 8 6 8-6" />`,phone:_`<path d="M5.5 4h3l1.7 4.3-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2L20 15.5v3a1.6 1.6 0 0 1-1.7 1.6C10.7 19.6 4.4 13.3 3.9 5.7A1.6 1.6 0 0 1 5.5 4z" />`,open:_`<path d="M14 4h6v6M20 4l-9 9M18 14v4.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10" />`,copy:_`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.5v-3a1.5 1.5 0 0 0-1.5-1.5H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5h3" />`,check:_`<path d="m5 12.5 4.5 4.5L19 7" />`,warn:_`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.5v.01" />`,said:_`<path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4z" />`,found:_`<rect x="4" y="4" width="16" height="16" rx="2" /><circle cx="12" cy="10" r="2.5" /><path d="M7.5 17c.6-2.2 2.3-3.3 4.5-3.3s3.9 1.1 4.5 3.3" />`,normalised:_`<path d="M12 3.5 13.8 9l5.7 1.5-5.7 1.7L12 18l-1.8-5.8-5.7-1.7L10.2 9zM19 16v4m-2-2h4" />`,aside:_`<path d="M5 12h14" />`,clock:_`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.2l3.3 2" />`,flask:_`<path d="M9.5 3.5h5M10.5 3.5v6L5 18.6A1.3 1.3 0 0 0 6.1 20.5h11.8a1.3 1.3 0 0 0 1.1-1.9l-5.5-9.1v-6M7.8 14.5h8.4" />`,undo:_`<path d="M8.5 4.5 4 9l4.5 4.5M4 9h10.2a5.3 5.3 0 0 1 0 10.6H9.5" />`,retry:_`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4" />`};function b(i,e=20){return c`<svg
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
    ${vs[i]}
  </svg>`}function le(i=28){return c`<svg aria-hidden="true" width=${i} height=${i} viewBox="0 0 32 32" fill="none">
    <rect x="5" y="3" width="22" height="26" rx="4.5" fill="var(--libreta-accent)" />
    <path d="M10 3v26" stroke="var(--libreta-on-accent)" stroke-opacity=".35" stroke-width="1.5" />
    <circle cx="17.5" cy="12.5" r="3.2" fill="var(--libreta-on-accent)" />
    <path d="M12 22.5c.4-3.6 2.5-5.3 5.5-5.3s5.1 1.7 5.5 5.3z" fill="var(--libreta-on-accent)" />
    <path d="M3 9h4M3 16h4M3 23h4" stroke="var(--libreta-margin)" stroke-width="2.2" stroke-linecap="round" />
  </svg>`}var ir=$`
  :host {
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

    color-scheme: light dark;
  }

  :host([data-theme="light"]) {
    color-scheme: light;
  }

  :host([data-theme="dark"]) {
    color-scheme: dark;
  }
`;function zt(){return{async:!1,breaks:!1,extensions:null,gfm:!0,hooks:null,pedantic:!1,renderer:null,silent:!1,tokenizer:null,walkTokens:null}}var re=zt();function ur(i){re=i}var ee={exec:()=>null};function K(i){let e=[];return t=>{let r=Math.max(0,Math.min(3,t-1)),s=e[r];return s||(s=i(r),e[r]=s),s}}function w(i,e=""){let t=typeof i=="string"?i:i.source,r={replace:(s,n)=>{let a=typeof n=="string"?n:n.source;return a=a.replace(T.caret,"$1"),t=t.replace(s,a),r},getRegex:()=>new RegExp(t,e)};return r}var mr=((i="")=>{try{return!!new RegExp("(?<=1)(?<!1)"+i)}catch{return!1}})(),T={codeRemoveIndent:/^(?: {0,3}\t| {1,4})/gm,listInterruptsParagraph:/^ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/,outputLinkReplace:/\\([\[\]])/g,indentCodeCompensation:/^(\s+)(?:```)/,beginningSpace:/^\s+/,endingHash:/#$/,startingSpaceChar:/^ /,endingSpaceChar:/ $/,endingSpaceTabChar:/[ \t]$/,nonSpaceChar:/[^ ]/,newLineCharGlobal:/\n/g,tabCharGlobal:/\t/g,leadingSpaceTab:/^[ \t]+/,multipleSpaceGlobal:/\s+/g,blankLine:/^[ \t]*$/,doubleBlankLine:/\n[ \t]*\n[ \t]*$/,blockquoteStart:/^ {0,3}>/,blockquoteSetextReplace:/\n {0,3}((?:=+|-+)[ \t]*)(?=\n|$)/g,blockquoteSetextReplace2:/^ {0,3}>[ \t]?/gm,blockquoteMarkerWhitespace:/^( {0,3}>)(\t[ \t]*)/gm,nestedBlockMarker:/^ {0,3}(?:(?:[*+-]|\d{1,9}[.)])(?: |$)|> ?)/,listReplaceNesting:/^ {1,4}(?=( {4})*[^ ])/g,listIsTask:/^\[[ xX]\][ \t]+\S/,listReplaceTask:/^\[[ xX]\][ \t]+/,listTaskCheckbox:/\[[ xX]\]/,anyLine:/\n.*\n/,hrefBrackets:/^<(.*)>$/,tableDelimiter:/[:|]/,tableAlignChars:/^\||\| *$/g,tableRowBlankLine:/\n[ \t]*$/,tableAlignRight:/^ *-+: *$/,tableAlignCenter:/^ *:-+: *$/,tableAlignLeft:/^ *:-+ *$/,startATag:/^<a /i,endATag:/^<\/a>/i,startPreScriptTag:/^<(pre|code|kbd|script)(\s|>)/i,endPreScriptTag:/^<\/(pre|code|kbd|script)(\s|>)/i,startAngleBracket:/^</,endAngleBracket:/>$/,pedanticHrefTitle:/^([^'"]*[^\s])\s+(['"])(.*)\2/,unicodeAlphaNumeric:/[\p{L}\p{N}]/u,numericCharacterReference:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));/,numericCharacterReferenceOrAmpersand:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,escapeTest:/[&<>"']/,escapeReplace:/[&<>"']/g,escapeTestNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/,escapeReplaceNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,caret:/(^|[^\[])\^/g,percentDecode:/%25/g,findPipe:/\|/g,splitPipe:/ \|/,slashPipe:/\\\|/g,carriageReturn:/\r\n|\r/g,spaceLine:/^ +$/gm,notSpaceStart:/^\S*/,endingNewline:/\n$/,listItemRegex:i=>new RegExp(`^( {0,3}${i})((?:[	 ][^\\n]*)?(?:\\n|$))`),nextBulletRegex:K(i=>new RegExp(`^ {0,${i}}(?:[*+-]|\\d{1,9}[.)])((?:[ 	][^\\n]*)?(?:\\n|$))`)),hrRegex:K(i=>new RegExp(`^ {0,${i}}((?:-[ 	]*){3,}|(?:_[ 	]*){3,}|(?:\\*[ 	]*){3,})(?:\\n+|$)`)),fencesBeginRegex:K(i=>new RegExp(`^ {0,${i}}(?:\`\`\`|~~~)`)),headingBeginRegex:K(i=>new RegExp(`^ {0,${i}}#{1,6}(?:\\s|$)`)),pedanticHeadingBeginRegex:K(i=>new RegExp(`^ {0,${i}}#`)),htmlBeginRegex:K(i=>new RegExp(`^ {0,${i}}(?:</?(?:${Ot})(?:[ \\t]+|$|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)`,"i")),blockquoteBeginRegex:K(i=>new RegExp(`^ {0,${i}}>`)),nestedContainerMarkers:/^(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?))+/},Ss=/^(?:[ \t]*(?:\n|$))+/,_s=/^((?: {4}| {0,3}\t)[^\n]+(?:\n(?:[ \t]*(?:\n|$))*)?)+/,As=/^ {0,3}(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)(?:\n|$)(?:|([\s\S]*?)(?:\n|$))(?: {0,3}(?:(?=`)\1`*|(?=~)\1~*) *(?=\n|$)|$)/,Ae=/^ {0,3}((?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/,Es=/^ {0,3}(#{1,6})(?=\s|$)(.*)(?:\n+|$)/,Nt=/ {0,3}(?:[*+-]|\d{1,9}[.)])/,Ot="address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul",Ee=w(" {0,3}(?:</?(?:tag)(?:[ \\t]+|\\n|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)").replace("tag",Ot).getRegex(),fr=/^(?!bull |blockCode|fences|blockquote|heading|html|table)((?:.|\n(?!\s*?\n|bull |fences|blockquote|heading|hr|html|table))+?)\n {0,3}(=+|-+)[ \t]*(?:\n+|$)/,gr=w(fr).replace(/bull/g,Nt).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/\|table/g,"").replace(/html/g,Ee).getRegex(),Cs=w(fr).replace(/bull/g,Nt).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/table/g,/ {0,3}\|?(?:[:\- ]*\|)+[\:\- ]*\n/).replace(/html/g,Ee).getRegex(),Mt=/^([^\n]+(?:\n(?!hr|heading|lheading|blockquote|fences|list|html|table|[ \t]+\n)[^\n]+)*)/,Ts=/^[^\n]+/,It=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\\n]|\n(?![ \t]*\n))+/,Rs=w(/^ {0,3}\[(label)\]: *(?:\n[ \t]*)?([^<\s][^\s]*|<(?:\\.|[^\n<>\\])*>)(?:(?: +(?:\n[ \t]*)?| *\n[ \t]*)(title))? *(?:\n+|$)/).replace("label",It).replace("title",/(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\\n]|\n(?!\n))*'|\((?:\\[\s\S]|[^()\\])*\))/).getRegex(),Ps=w(/^(bull)([ \t][^\n]*?)?(?:\n|$)/).replace(/bull/g,Nt).getRegex(),Ht=/<!--(?:-?>|[\s\S]*?(?:-->|$))/,Ls=w("^ {0,3}(?:<(script|pre|style|textarea)[\\s>][\\s\\S]*?(?:</\\1>[^\\n]*\\n*|$)|comment[^\\n]*(\\n+|$)|<\\?[\\s\\S]*?(?:\\?>[^\\n]*\\n*|$)|<![A-Z][\\s\\S]*?(?:>[^\\n]*\\n*|$)|<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>[^\\n]*\\n*|$)|</?(tag)(?:[ \\t]+|\\n|/?>|$)[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|<(?!(?:script|pre|style|textarea)(?![a-z0-9-]))([a-z][a-z0-9-]*)(?:attribute)*?[ \\t]*/?>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|</[a-z][a-z0-9-]*\\s*>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$))","i").replace("comment",Ht).replace("tag",Ot).replace("attribute",/[ \t]+[a-zA-Z:_][\w.:-]*(?:[ \t]*=[ \t]*"[^"\n]*"|[ \t]*=[ \t]*'[^'\n]*'|[ \t]*=[ \t]*[^\s"'=<>`]+)?/).getRegex(),br=i=>w(Mt).replace("hr",Ae).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("|table","").replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list",i).replace("html",Ee).getRegex(),zs=br(/ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/),Ns=br(/ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/),Os=w(/^( {0,3}> ?(?:(?![ \t]*(?:\n|$))(paragraph)|[^\n]*)(?:\n|$))+/).replace("paragraph",Ns).getRegex(),qt={blockquote:Os,code:_s,def:Rs,fences:As,heading:Es,hr:Ae,html:Ls,lheading:gr,list:Ps,newline:Ss,paragraph:zs,table:ee,text:Ts},rr=w("^ *([^\\n ].*)\\n {0,3}((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)(?:\\n((?:(?! *\\n|hr|heading|blockquote|code|fences|list|html).*(?:\\n|$))*)\\n*|$)").replace("hr",Ae).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("blockquote"," {0,3}>").replace("code","(?: {4}| {0,3}	)[^\\n]").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]").replace("html",Ee).getRegex(),Ms={...qt,lheading:Cs,table:rr,paragraph:w(Mt).replace("hr",Ae).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("table",rr).replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]+[^ \\t\\n]").replace("html",Ee).getRegex()},Is={...qt,html:w(`^ *(?:comment(?: *\\n|\\s*$)|<(tag)[\\s\\S]+?</\\1>(?: *\\n{2,}|\\s*$)|<tag(?:"[^"]*"|'[^']*'|\\s[^'"/>\\s]*)*?/?>(?: *\\n{2,}|\\s*$))`).replace("comment",Ht).replace(/tag/g,"(?!(?:a|em|strong|small|s|cite|q|dfn|abbr|data|time|code|var|samp|kbd|sub|sup|i|b|u|mark|ruby|rt|rp|bdi|bdo|span|br|wbr|ins|del|img)\\b)\\w+(?!:|[^\\w\\s@]*@)\\b").getRegex(),def:/^ *\[([^\]]+)\]: *<?([^\s>]+)>?(?: +(["(][^\n]+[")]))? *(?:\n+|$)/,heading:/^(#{1,6})(.*)(?:\n+|$)/,fences:ee,lheading:/^(.+?)\n {0,3}(=+|-+) *(?:\n+|$)/,paragraph:w(Mt).replace("hr",Ae).replace("heading",` *#{1,6} *[^
]`).replace("|table","").replace("blockquote"," {0,3}>").replace("|fences","").replace("|list","").replace("|html","").replace("|tag","").replace("lheading",gr).getRegex()},Hs=/^\\([!"#$%&'()*+,\-./:;<=>?@\[\]\\^_`{|}~])/,qs=/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/,wr=/^( {2,}|\\)\n(?!\s*$)[ \t]*/,Us=/^(`+|[^`])(?:(?= {2,}\n)|[\s\S]*?(?:(?=[\\<!\[`*_]|\b_|$)|[^ ](?= {2,}\n)))/,I=/[\p{P}\p{S}]/u,he=/[\s\p{P}\p{S}]/u,Ce=/[^\s\p{P}\p{S}]/u,Bs=w(/^((?![*_])punctSpace)/,"u").replace(/punctSpace/g,he).getRegex(),Ds=/[\p{Pi}\p{Ps}"']/u,kr=/(?!~)[\p{P}\p{S}]/u,js=/(?!~)[\s\p{P}\p{S}]/u,Fs=/(?:[^\s\p{P}\p{S}]|~)/u,Ws=w(/link|precode-code|html/,"g").replace("link",/\[(?:[^\[\]`]|(?<a>`+)[^`]+\k<a>(?!`))*?\]\((?:\\[\s\S]|[^\\\(\)]|\((?:\\[\s\S]|[^\\\(\)])*\))*\)/).replace("precode-",mr?"(?<!`)()":"(^^|[^`])").replace("code",/(?<b>`+)[^`]+\k<b>(?!`)/).replace("html",/<(?! )[^<>]*?>/).getRegex(),$r=/^(?:\*+(?:((?!\*)punct)|([^\s*]))?)|^_+(?:((?!_)punct)|([^\s_]))?/,Zs=w($r,"u").replace(/punct/g,I).getRegex(),Vs=w($r,"u").replace(/punct/g,kr).getRegex(),Gs=/^(?:\*+(?:((?!\*)(?!openQuote)punct)|([^\s*]))?)|^_+(?:((?!_)(?!openQuote)punct)|([^\s_]))?/,Qs=w(Gs,"u").replace(/openQuote/g,Ds).replace(/punct/g,I).getRegex(),xr="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)punctSpace(\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|notPunctSpace(\\*+)(?=notPunctSpace)",Xs=w(xr,"gu").replace(/notPunctSpace/g,Ce).replace(/punctSpace/g,he).replace(/punct/g,I).getRegex(),Ys=w(xr,"gu").replace(/notPunctSpace/g,Fs).replace(/punctSpace/g,js).replace(/punct/g,kr).getRegex(),Js="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)[\\s](\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|(?:(?!\\*)punct|notPunctSpace)(\\*+)(?!\\*)(?=notPunctSpace)",Ks=w(Js,"gu").replace(/notPunctSpace/g,Ce).replace(/punctSpace/g,he).replace(/punct/g,I).getRegex(),en=w("^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)punctSpace(_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)","gu").replace(/notPunctSpace/g,Ce).replace(/punctSpace/g,he).replace(/punct/g,I).getRegex(),tn="^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)[\\s](_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)|(?:(?!_)punct|notPunctSpace)(_+)(?!_)(?=notPunctSpace)",rn=w(tn,"gu").replace(/notPunctSpace/g,Ce).replace(/punctSpace/g,he).replace(/punct/g,I).getRegex(),sn=w(/^~~?(?:((?!~)punct)|[^\s~])/,"u").replace(/punct/g,I).getRegex(),nn="^[^~]+(?=[^~])|(?!~)punct(~~?)(?=[\\s]|$)|notPunctSpace(~~?)(?!~)(?=punctSpace|$)|(?!~)punctSpace(~~?)(?=notPunctSpace)|[\\s](~~?)(?!~)(?=punct)|(?!~)punct(~~?)(?!~)(?=punct)|notPunctSpace(~~?)(?=notPunctSpace)",an=w(nn,"gu").replace(/notPunctSpace/g,Ce).replace(/punctSpace/g,he).replace(/punct/g,I).getRegex(),on=w(/\\(punct)/,"gu").replace(/punct/g,I).getRegex(),ln=w(/(`+)(?:[^`]|[^`][\s\S]*?[^`])\1(?!`)|`+|\\(punct)/,"gu").replace(/punct/g,I).getRegex(),cn=w(/^<(scheme:[^\s\x00-\x1f<>]*|email)>/).replace("scheme",/[a-zA-Z][a-zA-Z0-9+.-]{1,31}/).replace("email",/[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+(@)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+(?![-_])/).getRegex(),hn=w(Ht).replace("(?:-->|$)","-->").getRegex(),dn=w("^comment|^</[a-zA-Z][a-zA-Z0-9-]*\\s*>|^<[a-zA-Z][a-zA-Z0-9-]*(?:attribute)*?\\s*/?>|^<\\?[\\s\\S]*?\\?>|^<![a-zA-Z]+\\s[\\s\\S]*?>|^<!\\[CDATA\\[[\\s\\S]*?\\]\\]>").replace("comment",hn).replace("attribute",/\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*"[^"]*"|\s*=\s*'[^']*'|\s*=\s*[^\s"'=<>`]+)?/).getRegex(),yr=/\[(?:\\[\s\S]|[^\[\]\\])*\]/,Ke=w(/(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\])|[^\[\]\\`])*?/).replace("brackets",yr).getRegex(),pn=w(/^!?\[(label)\]\([ \t\n]*(href)(?:(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)(title))?[ \t\n]*\)/).replace("label",Ke).replace("href",/<(?:\\.|[^\n<>\\])*>|(?!<)[^ \t\n\x00-\x1f]+|(?=\))/).replace("title",/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^)\\])*\)/).getRegex(),un=w(/^!?\[(label)\]\[(ref)\]/).replace("label",Ke).replace("ref",It).getRegex(),mn=w(/^!?\[(ref)\](?:\[\])?/).replace("ref",It).getRegex(),sr=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\]){1,999}/,fn=w(/(?:[^\[\]\\`]*(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\]))){0,999}?[^\[\]\\`]*?/).replace("brackets",yr).getRegex(),gn=w("reflink|nolink(?!\\()","g").replace("reflink",w(/^!?\[(label)\]\[(ref)\]/).replace("label",fn).replace("ref",sr).getRegex()).replace("nolink",w(/^!?\[(ref)\](?:\[\])?/).replace("ref",sr).getRegex()).getRegex(),nr=/[hH][tT][tT][pP][sS]?|[fF][tT][pP]/,bn=/[A-Za-z0-9._+-]+@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/,wn=w(/(?:mailto:email|xmpp:email(?:\/[A-Za-z0-9@.]+)?)/).replace(/email/g,bn).getRegex(),Ut={_backpedal:ee,anyPunctuation:on,anyPunctuationOutsideCode:ln,autolink:cn,blockSkip:Ws,br:wr,code:qs,del:ee,delLDelim:ee,delRDelim:ee,emStrongLDelim:Zs,emStrongRDelimAst:Xs,emStrongRDelimUnd:en,escape:Hs,link:pn,nolink:mn,punctuation:Bs,reflink:un,reflinkSearch:gn,tag:dn,text:Us,url:ee},kn={...Ut,emStrongLDelim:Qs,emStrongRDelimAst:Ks,emStrongRDelimUnd:rn,link:w(/^!?\[(label)\]\((.*?)\)/).replace("label",Ke).getRegex(),reflink:w(/^!?\[(label)\]\s*\[([^\]]*)\]/).replace("label",Ke).getRegex()},Rt={...Ut,emStrongRDelimAst:Ys,emStrongLDelim:Vs,delLDelim:sn,delRDelim:an,url:w(/^emailProtocol|^((?:protocol):\/\/|www\.)(?:[a-zA-Z0-9\-]+\.?)+[^\s<]*|^email/).replace("emailProtocol",wn).replace("protocol",nr).replace("email",/[A-Za-z0-9._+-]+(@)[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/).getRegex(),_backpedal:/(?:[^?!.,:;*_'"~()&]+|\([^)]*\)|&(?![a-zA-Z0-9]+;$)|[?!.,:;*_'"~)]+(?!$))+/,del:/^(~~?)(?=[^\s~])((?:\\[\s\S]|[^\\])*?(?:\\[\s\S]|[^\s~\\]))\1(?=[^~]|$)/,text:w(/^(?:[^a-zA-Z0-9](?=emailProtocol)|(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|(?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@)|[\s\S]*?(?:(?=[\\<!\[`*~_]|\b_|protocol:\/\/|wwwStart|$)|[^ ](?= {2,}\n)|[^a-zA-Z0-9](?=emailProtocol)|[^a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-](?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@))))/).replace("protocol",nr).replace(/emailProtocol/g,/(?:mailto|xmpp):/).replace("wwwStart",mr?"(?<![^\\s*_~(])www\\.":"www\\.").getRegex()},$n={...Rt,br:w(wr).replace("{2,}","*").getRegex(),text:w(Rt.text).replace("\\b_","\\b_| {2,}\\n").replace(/\{2,\}/g,"*").getRegex()},Ye={normal:qt,gfm:Ms,pedantic:Is},Se={normal:Ut,gfm:Rt,breaks:$n,pedantic:kn},xn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},ar=i=>xn[i];function P(i,e){if(e){if(T.escapeTest.test(i))return i.replace(T.escapeReplace,ar)}else if(T.escapeTestNoEncode.test(i))return i.replace(T.escapeReplaceNoEncode,ar);return i}function yn(i){return T.numericCharacterReference.test(i)?i.replace(T.numericCharacterReferenceOrAmpersand,(e,t,r)=>{if(t===void 0&&r===void 0)return"&amp;";let s=t===void 0?Number.parseInt(r,16):Number.parseInt(t,10);return s===0||s>1114111||s>=55296&&s<=57343?"\uFFFD":s===38?"&amp;":String.fromCodePoint(s)}):i}function or(i){try{i=encodeURI(i).replace(T.percentDecode,"%")}catch{return null}return i}function lr(i,e){let t=i.replace(T.findPipe,(n,a,o)=>{let l=!1,m=a;for(;--m>=0&&o[m]==="\\";)l=!l;return l?"|":" |"}),r=t.split(T.splitPipe),s=0;if(r[0].trim()||r.shift(),r.length>0&&!r.at(-1)?.trim()&&r.pop(),e)if(r.length>e)r.splice(e);else for(;r.length<e;)r.push("");for(;s<r.length;s++)r[s]=r[s].trim().replace(T.slashPipe,"|");return r}function F(i,e,t){let r=i.length;if(r===0)return"";let s=0;for(;s<r;){let n=i.charAt(r-s-1);if(n===e&&!t)s++;else if(n!==e&&t)s++;else break}return i.slice(0,r-s)}function cr(i){let e=i.split(`
`),t=e.length-1;for(;t>=0&&T.blankLine.test(e[t]);)t--;return e.length-t<=2?i:e.slice(0,t+1).join(`
`)}function et(i){return i.trim().replace(T.multipleSpaceGlobal," ").toLowerCase().toUpperCase().toLowerCase()}function hr(i,e){if(i.indexOf(e[0])===-1&&i.indexOf(e[1])===-1)return-1;let t=0;for(let r=0;r<i.length;r++)if(i[r]==="\\")r++;else if(i[r]===e[0])t++;else if(i[r]===e[1]&&(t--,t<0))return r;return t>0?-2:-1}var ce=new WeakMap;function Bt(i){let e={"*":-1,_:-1},t=-1,r=i.length;for(let s=0;s<r;s++){let n=i[s];if(n!=="*"&&n!=="_"&&n!=="~")continue;let a=s===0?`
`:i[s-1],o=s+1;for(;o<r&&i[o]===n;)o++;a!==" "&&a!=="	"&&a!==`
`&&a!=="\r"&&a!=="\f"&&(n==="~"?t=s:e[n]=s),s=o-1}return{maskedSrc:i,lastPossibleEmStrongCloserIndex:e,lastPossibleDelCloserIndex:t}}function vn(i,e){let t=Bt(e),r=ce.get(i);r?r.push(t):ce.set(i,[t])}function Sn(i){let e=ce.get(i);e&&(e.pop(),e.length===0&&ce.delete(i))}function vr(i,e,t){let r=ce.get(i)?.at(-1);return r&&r.maskedSrc===e?r.lastPossibleEmStrongCloserIndex[t]:Bt(e).lastPossibleEmStrongCloserIndex[t]}function Sr(i,e){let t=ce.get(i)?.at(-1);return t&&t.maskedSrc===e?t.lastPossibleDelCloserIndex:Bt(e).lastPossibleDelCloserIndex}function Je(i,e=0){let t=e,r="";for(let s of i)if(s==="	"){let n=4-t%4;r+=" ".repeat(n),t+=n}else r+=s,t++;return r}function _n(i,e){let t="";for(let r=0;r<i.length;r++){if(i[r]==="`"){let s=e.inline.code.exec(i.slice(r));if(s){t+=s[0],r+=s[0].length-1;continue}}if(i[r]==="\\"&&(i[r+1]==="["||i[r+1]==="]")){t+=i[r+1],r++;continue}t+=i[r]}return t}function dr(i,e,t,r,s){let n=e.href,a=e.title||null,o=_n(i[1],s),l=i[0].charAt(0)==="!",m=r.state.inLink,d=r.state.linkEmitted,p=r.state.inRawBlock;r.state.inLink=!0,r.state.linkEmitted=!1;let h=r.inlineTokens(o),f=r.state.linkEmitted;if(r.state.linkEmitted=d,r.state.inLink=m,!l){if(f){r.state.inRawBlock=p;return}r.state.linkEmitted=!0}return{type:l?"image":"link",raw:t,href:n,title:a,text:o,tokens:h}}function An(i,e,t){let r=i.match(t.other.indentCodeCompensation);if(r===null)return e;let s=r[1];return e.split(`
`).map(n=>{let a=n.match(t.other.beginningSpace);if(a===null)return n;let[o]=a;return n.slice(Math.min(o.length,s.length))}).join(`
`)}function pr(i,e,t,r){if(!e.includes("<"))return!1;for(let s=0;s<e.length;s++){if(e[s]==="\\"){s++;continue}if(e[s]==="`"){let o=r.inline.code.exec(e.slice(s));if(o){s+=o[0].length-1;continue}}if(e[s]!=="<")continue;let n=i.slice(t+s),a=r.inline.tag.exec(n)||r.inline.autolink.exec(n);if(a){if(a[0].length>e.length-s)return!0;s+=a[0].length-1}}return!1}var te=class{options;rules;lexer;constructor(i){this.options=i||re}space(i){let e=this.rules.block.newline.exec(i);if(e&&e[0].length>0)return{type:"space",raw:e[0]}}code(i){let e=this.rules.block.code.exec(i);if(e){let t=this.options.pedantic?e[0]:cr(e[0]),r=t.replace(this.rules.other.codeRemoveIndent,"");return{type:"code",raw:t,codeBlockStyle:"indented",text:r}}}fences(i){let e=this.rules.block.fences.exec(i);if(e){let t=e[0],r=An(t,e[3]||"",this.rules);return e[3]!==void 0&&(r===""||r.endsWith(`
`))&&(r+=`
`),{type:"code",raw:t,lang:e[2]?e[2].trim().replace(this.rules.inline.anyPunctuation,"$1"):e[2],text:r}}}heading(i){let e=this.rules.block.heading.exec(i);if(e){let t=e[2].trim();if(this.rules.other.endingHash.test(t)){let r=F(t,"#");(this.options.pedantic||!r||this.rules.other.endingSpaceTabChar.test(r))&&(t=r.trim())}return{type:"heading",raw:F(e[0],`
`),depth:e[1].length,text:t,tokens:this.lexer.inline(t)}}}hr(i){let e=this.rules.block.hr.exec(i);if(e)return{type:"hr",raw:F(e[0],`
`)}}blockquote(i){let e=this.rules.block.blockquote.exec(i);if(e){let t=F(e[0],`
`).split(`
`),r="",s="",n=[];for(;t.length>0;){let a=!1,o=[],l;for(l=0;l<t.length;l++)if(this.rules.other.blockquoteStart.test(t[l]))o.push(t[l]),a=!0;else if(!a)o.push(t[l]);else break;t=t.slice(l);let m=o.join(`
`),d=m.replace(this.rules.other.blockquoteMarkerWhitespace,(f,g,x)=>x.startsWith(" ")?g+" "+x.slice(1):g+Je(x,g.length)).replace(this.rules.other.blockquoteSetextReplace,`
    $1`).replace(this.rules.other.blockquoteSetextReplace2,"");r=r?`${r}
${m}`:m,s=s?`${s}
${d}`:d;let p=this.lexer.state.top;if(this.lexer.state.top=!0,this.lexer.blockTokens(d,n,!0),this.lexer.state.top=p,t.length===0)break;let h=n.at(-1);if(h?.type==="code"||h?.type==="heading"||h?.type==="hr"||h?.type==="html"||h?.type==="table")break;if(h?.type==="blockquote"){let f=h,g=t.join(`
`),x=f.raw+`
`+g.replace(this.rules.other.blockquoteSetextReplace2,""),k=this.blockquote(x);n[n.length-1]=k;let S=x.substring(k.raw.length).replace(/^\n/,""),q=S?S.split(`
`).length:0,C=q?t.slice(0,-q):t;if(C.length>0&&(r=`${r}
${C.join(`
`)}`),s=s.substring(0,s.length-f.text.length)+k.text,t=t.slice(C.length),t.length>0&&this.rules.other.blockquoteStart.test(t[0]))continue;break}else if(h?.type==="list"){let f=h,g=f.raw+`
`+t.join(`
`),x=this.list(g);n[n.length-1]=x;let k=x.raw.length>f.raw.length?g.slice(f.raw.length+1,x.raw.length).split(`
`).length:0;if(k>0){let S=t.slice(0,k).join(`
`);r=`${r}
${S}`,s=`${s}
${S}`}if(t=t.slice(k),t.length>0&&!this.rules.other.blockquoteStart.test(t[0]))break;continue}}return{type:"blockquote",raw:r,tokens:n,text:s}}}list(i){let e=this.rules.block.list.exec(i);if(e){if(!this.options.pedantic&&this.lexer.state.lastToken?.type==="text"&&!this.rules.other.listInterruptsParagraph.test(i))return;let t=i,r=()=>t.length-i.length,s=e[1].trim(),n=s.length>1,a={type:"list",raw:"",ordered:n,start:n?+s.slice(0,-1):"",loose:!1,items:[]};s=n?`\\d{1,9}\\${s.slice(-1)}`:`\\${s}`,this.options.pedantic&&(s=n?s:"[*+-]");let o=this.rules.other.listItemRegex(s),l=!1;for(;i;){let p=!1,h="";if(!(e=o.exec(i))||this.rules.block.hr.test(i))break;let f=r();i=i.substring(e[0].length);let g=e[2].split(`
`,1)[0],x=e[1].length,k=this.options.pedantic?Je(g,x):g.replace(this.rules.other.leadingSpaceTab,se=>Je(se,x)),S=i.split(`
`,1)[0],q=!k.trim(),C=0;if(this.options.pedantic?(C=2,h=k.trimStart()):q?C=x+1:(C=k.search(this.rules.other.nonSpaceChar),C=C>4?1:C,h=k.slice(C),C+=x),q&&this.rules.other.blankLine.test(S)&&(i=i.substring(S.length+1),p=!0),!p){let se=this.rules.other.nextBulletRegex(C),me=this.rules.other.hrRegex(C),Re=this.rules.other.fencesBeginRegex(C),V=this.options.pedantic?this.rules.other.pedanticHeadingBeginRegex(C):this.rules.other.headingBeginRegex(C),fe=this.rules.other.htmlBeginRegex(C),Pe=this.rules.other.blockquoteBeginRegex(C),ct=!1;for(;i;){let ci=i.split(`
`,1)[0],ne;if(S=ci,this.options.pedantic?(S=S.replace(this.rules.other.listReplaceNesting,"  "),ne=S):ne=S.replace(this.rules.other.leadingSpaceTab,z=>Je(z)),Re.test(S)||V.test(S)||fe.test(S)||Pe.test(S)||se.test(S)||me.test(S))break;if(ne.search(this.rules.other.nonSpaceChar)>=C||!S.trim())h+=`
`+ne.slice(C),ct=!1;else{if(q)break;let z=k;if(!this.options.pedantic&&!h.includes(`
`)&&!k.includes("	")){let ae;for(;!me.test(z)&&(ae=this.rules.other.nestedBlockMarker.exec(z));)z=z.slice(ae[0].length);if(!z.trim())break}if(z.replace(this.rules.other.tabCharGlobal,"    ").search(this.rules.other.nonSpaceChar)>=4||Re.test(z)||V.test(z)||fe.test(z)||me.test(z))break;if(!this.options.pedantic&&!ct){let ae=k.replace(this.rules.other.nestedContainerMarkers,"");if(this.rules.block.fences.test(ae)||this.rules.block.heading.test(ae)||this.rules.block.hr.test(ae))break}let Jr=!this.options.pedantic&&/^ {0,3}(?:=+|-+) *$/.test(S)&&this.rules.block.lheading.test(`${k}
${S}`)?`    ${ne.replace(/^ {0,3}/,"")}`:S;h+=`
`+Jr,ct=!0}q=!S.trim(),i=i.substring(ci.length+1),k=ne.slice(C)}}let ue=t.slice(f,r());a.loose||(l?a.loose=!0:this.rules.other.doubleBlankLine.test(ue)&&(l=!0)),a.items.push({type:"list_item",raw:ue,task:!!this.options.gfm&&this.rules.other.listIsTask.test(h),loose:!1,text:h,tokens:[]})}let m=a.items.at(-1);if(m)m.raw=m.raw.trimEnd(),m.text=m.text.trimEnd();else return;a.raw=t.slice(0,r()).trimEnd();let d=[];for(let p of a.items)if(this.lexer.state.top=!1,d.push(this.lexer.inlineQueue.length),p.tokens=this.lexer.blockTokens(p.text,[]),!a.loose){let h=p.tokens.filter(g=>g.type==="space"),f=h.length>0&&h.some(g=>this.rules.other.anyLine.test(g.raw));a.loose=f}for(let p=0;p<a.items.length;p++){let h=a.items[p],f=h.tokens[0];if(h.task&&(f?.type==="text"||f?.type==="paragraph")){h.text=h.text.replace(this.rules.other.listReplaceTask,""),f.raw=f.raw.replace(this.rules.other.listReplaceTask,""),f.text=f.text.replace(this.rules.other.listReplaceTask,"");let g=this.lexer.inlineQueue;for(let k=d[p];k<g.length;k++)if(g[k].tokens===f.tokens){g[k].src=g[k].src.replace(this.rules.other.listReplaceTask,"");break}let x=this.rules.other.listTaskCheckbox.exec(h.raw);if(x){let k={type:"checkbox",raw:x[0]+" ",checked:x[0]!=="[ ]"};h.checked=k.checked,a.loose?h.tokens[0]&&["paragraph","text"].includes(h.tokens[0].type)&&"tokens"in h.tokens[0]&&h.tokens[0].tokens?(h.tokens[0].raw=k.raw+h.tokens[0].raw,h.tokens[0].text=k.raw+h.tokens[0].text,h.tokens[0].tokens.unshift(k)):h.tokens.unshift({type:"paragraph",raw:k.raw,text:k.raw,tokens:[k]}):h.tokens.unshift(k)}}else h.task&&(h.task=!1)}if(a.loose)for(let p of a.items){p.loose=!0;for(let h of p.tokens)h.type==="text"&&(h.type="paragraph")}return a}}html(i){let e=this.rules.block.html.exec(i);if(e){if(this.lexer.state.lastToken?.type==="paragraph"&&!this.rules.other.htmlBeginRegex(4).test(i))return;let t=cr(e[0]);return{type:"html",block:!0,raw:t,pre:e[1]==="pre"||e[1]==="script"||e[1]==="style",text:t}}}def(i){let e=this.rules.block.def.exec(i);if(e){if(!this.rules.other.startAngleBracket.test(e[2])&&hr(e[2],"()")!==-1)return;let t=et(e[1]),r=e[2]?e[2].replace(this.rules.other.hrefBrackets,"$1").replace(this.rules.inline.anyPunctuation,"$1"):"",s=e[3]?e[3].substring(1,e[3].length-1).replace(this.rules.inline.anyPunctuation,"$1"):e[3];return{type:"def",tag:t,raw:F(e[0],`
`),href:r,title:s}}}table(i){let e=this.rules.block.table.exec(i);if(!e||!this.rules.other.tableDelimiter.test(e[2]))return;let t=lr(e[1]),r=e[2].replace(this.rules.other.tableAlignChars,"").split("|"),s=e[3]?.trim()?e[3].replace(this.rules.other.tableRowBlankLine,"").split(`
`):[],n={type:"table",raw:F(e[0],`
`),header:[],align:[],rows:[]};if(t.length===r.length){for(let a of r)this.rules.other.tableAlignRight.test(a)?n.align.push("right"):this.rules.other.tableAlignCenter.test(a)?n.align.push("center"):this.rules.other.tableAlignLeft.test(a)?n.align.push("left"):n.align.push(null);for(let a=0;a<t.length;a++)n.header.push({text:t[a],tokens:this.lexer.inline(t[a]),header:!0,align:n.align[a]});for(let a of s)n.rows.push(lr(a,n.header.length).map((o,l)=>({text:o,tokens:this.lexer.inline(o),header:!1,align:n.align[l]})));return n}}lheading(i){let e=this.rules.block.lheading.exec(i);if(e){let t=e[1].trim();return{type:"heading",raw:F(e[0],`
`),depth:e[2].charAt(0)==="="?1:2,text:t,tokens:this.lexer.inline(t)}}}paragraph(i){let e=this.rules.block.paragraph.exec(i);if(e){let t=e[1].charAt(e[1].length-1)===`
`?e[1].slice(0,-1):e[1];return{type:"paragraph",raw:e[0],text:t,tokens:this.lexer.inline(t)}}}text(i){let e=this.rules.block.text.exec(i);if(e)return{type:"text",raw:e[0],text:e[0],tokens:this.lexer.inline(e[0])}}escape(i){if(i.charCodeAt(0)!==92)return;let e=this.rules.inline.escape.exec(i);if(e)return{type:"escape",raw:e[0],text:e[1]}}tag(i){if(i.charCodeAt(0)!==60)return;let e=this.rules.inline.tag.exec(i);if(e)return!this.lexer.state.inLink&&this.rules.other.startATag.test(e[0])?this.lexer.state.inLink=!0:this.lexer.state.inLink&&this.rules.other.endATag.test(e[0])&&(this.lexer.state.inLink=!1),!this.lexer.state.inRawBlock&&this.rules.other.startPreScriptTag.test(e[0])?this.lexer.state.inRawBlock=!0:this.lexer.state.inRawBlock&&this.rules.other.endPreScriptTag.test(e[0])&&(this.lexer.state.inRawBlock=!1),{type:"html",raw:e[0],inLink:this.lexer.state.inLink,inRawBlock:this.lexer.state.inRawBlock,block:!1,text:e[0]}}link(i){if(this.lexer.state.linkParenPossible===!1)return;let e=i.charCodeAt(0);if(e!==91&&e!==33)return;let t=this.rules.inline.link.exec(i);if(t){let r=t[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&pr(i,t[1],r,this.rules))return;let s=t[2].trim();if(!this.options.pedantic&&this.rules.other.startAngleBracket.test(s)){if(!this.rules.other.endAngleBracket.test(s))return;let l=F(s.slice(0,-1),"\\");if((s.length-l.length)%2===0)return}else{let l=hr(t[2],"()");if(l===-2)return;if(l>-1){let m=(t[0].indexOf("!")===0?5:4)+t[1].length+l;t[2]=t[2].substring(0,l),t[0]=t[0].substring(0,m).trim(),t[3]=""}}let n=F(t[0].slice(0,-1),"\\");if((t[0].length-n.length)%2===0)return;let a=t[2],o="";if(this.options.pedantic){let l=this.rules.other.pedanticHrefTitle.exec(a);l&&(a=l[1],o=l[3])}else o=t[3]?t[3].slice(1,-1):"";return a=a.trim(),this.rules.other.startAngleBracket.test(a)&&(this.options.pedantic&&!this.rules.other.endAngleBracket.test(s)?a=a.slice(1):a=a.slice(1,-1)),dr(t,{href:a&&a.replace(this.rules.inline.anyPunctuation,"$1"),title:o&&o.replace(this.rules.inline.anyPunctuation,"$1")},t[0],this.lexer,this.rules)}}reflink(i,e){let t=i.charCodeAt(0);if(t!==91&&t!==33)return;let r;if((r=this.rules.inline.reflink.exec(i))||(r=this.rules.inline.nolink.exec(i))){let s=r[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&pr(i,r[1],s,this.rules))return;let n=e[et(r[2]||r[1])];if(!n){let a=r[0].charAt(0);return{type:"text",raw:a,text:a}}return dr(r,n,r[0],this.lexer,this.rules)}}emStrong(i,e,t=""){let r=this.rules.inline.emStrongLDelim.exec(i);if(!r||!r[1]&&!r[2]&&!r[3]&&!r[4])return;let s=r[0][0],n=t===s,a=e.length-i.length,o=a;for(;!this.options.pedantic&&o>0&&e[o-1]===s;)o--;let l=[...e.slice(Math.max(0,o-2),o)].at(-1)??"",m=l==="*"||l==="_"||!!this.rules.inline.punctuation.exec(l);o<a&&(t=l);let d=o<a?m:t==="*"||t==="_"||!!this.rules.inline.punctuation.exec(t);if(r[4]&&t.match(this.rules.other.unicodeAlphaNumeric))return;let p=r[1]||r[3]||"";if(!p||!t||d){let h=[...r[0]].length-1,f,g,x=h,k=0,S=a-o+h,q=!this.options.pedantic&&!!l.trim()&&(!!p||s==="*"&&!m);if(s!=="*"&&s!=="_")return;let C=s==="*"?this.rules.inline.emStrongRDelimAst:this.rules.inline.emStrongRDelimUnd,ue=vr(this,e,s),se=e.length-i.length+h;if(ue<se)return;e=e.slice(-1*i.length+h);let me=ue-se;for(C.lastIndex=0;(r=C.exec(e))!==null&&!(r.index>me);){if(f=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!f)continue;if(g=[...f].length,r[3]||r[4]){x+=g;continue}else if((r[5]||r[6]||q)&&S%3&&!((S+g)%3)){if(n&&(r[5]||r[6]))break;k+=g;continue}if(x-=g,x>0)continue;g=Math.min(g,g+x+k);let Re=[...r[0]][0].length,V=i.slice(0,h+r.index+Re+g);if(Math.min(h,g)%2){let Pe=V.slice(1,-1);return{type:"em",raw:V,text:Pe,tokens:this.lexer.inlineTokens(Pe)}}let fe=V.slice(2,-2);return{type:"strong",raw:V,text:fe,tokens:this.lexer.inlineTokens(fe)}}}}codespan(i){if(i.charCodeAt(0)!==96)return;let e=this.rules.inline.code.exec(i);if(e){let t=e[2].replace(this.rules.other.newLineCharGlobal," "),r=this.rules.other.nonSpaceChar.test(t),s=this.rules.other.startingSpaceChar.test(t)&&this.rules.other.endingSpaceChar.test(t);return r&&s&&(t=t.substring(1,t.length-1)),{type:"codespan",raw:e[0],text:t}}}br(i){let e=i.charCodeAt(0);if(e!==32&&e!==92&&e!==10)return;let t=this.rules.inline.br.exec(i);if(t)return{type:"br",raw:t[0]}}del(i,e,t=""){if(i.charCodeAt(0)!==126)return;let r=this.rules.inline.delLDelim.exec(i);if(r&&(!r[1]||!t||this.rules.inline.punctuation.exec(t))){let s=[...r[0]].length-1,n,a,o=s,l=this.rules.inline.delRDelim,m=Sr(this,e),d=e.length-i.length+s;if(m<d)return;e=e.slice(-1*i.length+s);let p=m-d;for(l.lastIndex=0;(r=l.exec(e))!==null&&!(r.index>p);){if(n=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!n||(a=[...n].length,a!==s))continue;if(r[3]||r[4]){o+=a;continue}if(o-=a,o>0)continue;a=Math.min(a,a+o);let h=[...r[0]][0].length,f=i.slice(0,s+r.index+h+a),g=f.slice(s,-s);return{type:"del",raw:f,text:g,tokens:this.lexer.inlineTokens(g)}}}}autolink(i){if(i.charCodeAt(0)!==60)return;let e=this.rules.inline.autolink.exec(i);if(e){let t,r;return e[2]==="@"?(t=e[1],r="mailto:"+t):(t=e[1],r=t),{type:"link",raw:e[0],text:t,href:r,autolink:!0,tokens:[{type:"text",raw:t,text:t}]}}}url(i){let e;if(e=this.rules.inline.url.exec(i)){let t,r;if(e[2]==="@")t=e[0],r="mailto:"+t;else{let s;do s=e[0],e[0]=this.rules.inline._backpedal.exec(e[0])?.[0]??"";while(s!==e[0]);t=e[0],e[1]==="www."?r="http://"+e[0]:r=e[0]}return{type:"link",raw:e[0],text:t,href:r,autolink:!0,tokens:[{type:"text",raw:t,text:t}]}}}inlineText(i){let e=this.rules.inline.text.exec(i);if(e){let t=this.lexer.state.inRawBlock;return{type:"text",raw:e[0],text:t?e[0]:yn(e[0]),escaped:t}}}},R=class Pt{tokens;options;state;inlineQueue;tokenizer;constructor(e){this.tokens=[],this.tokens.links=Object.create(null),this.options=e||re,this.options.tokenizer=this.options.tokenizer||new te,this.tokenizer=this.options.tokenizer,this.tokenizer.options=this.options,this.tokenizer.lexer=this,this.inlineQueue=[],this.state={inLink:!1,inRawBlock:!1,linkEmitted:!1,linkParenPossible:!0,top:!0};let t={other:T,block:Ye.normal,inline:Se.normal};this.options.pedantic?(t.block=Ye.pedantic,t.inline=Se.pedantic):this.options.gfm&&(t.block=Ye.gfm,this.options.breaks?t.inline=Se.breaks:t.inline=Se.gfm),this.tokenizer.rules=t}static get rules(){return{block:Ye,inline:Se}}static lex(e,t){return new Pt(t).lex(e)}static lexInline(e,t){return new Pt(t).inlineTokens(e)}lex(e){e=e.replace(T.carriageReturn,`
`),this.blockTokens(e,this.tokens);for(let t=0;t<this.inlineQueue.length;t++){let r=this.inlineQueue[t];this.state.inRawBlock=!1,this.inlineTokens(r.src,r.tokens)}return this.inlineQueue=[],this.tokens}blockTokens(e,t=[],r=!1){this.tokenizer.lexer=this;let s=this.state.lastToken;this.options.pedantic&&(e=e.replace(T.tabCharGlobal,"    ").replace(T.spaceLine,""));let n=1/0,a,o=this.options.gfm&&!this.options.pedantic&&this.tokenizer.paragraph===te.prototype.paragraph;for(;e;){if(e.length<n)n=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}this.state.lastToken=t.at(-1);let l;if(this.options.extensions?.block?.some(d=>(l=d.call({lexer:this},e,t))?(e=e.substring(l.raw.length),t.push(l),!0):!1))continue;if(l=this.tokenizer.space(e)){e=e.substring(l.raw.length);let d=t.at(-1);l.raw.length===1&&d!==void 0?d.raw+=`
`:t.push(l);continue}if(l=this.tokenizer.code(e)){e=e.substring(l.raw.length);let d=t.at(-1);d?.type==="paragraph"||d?.type==="text"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.text,this.inlineQueue.at(-1).src=d.text):t.push(l);continue}if(l=this.tokenizer.fences(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.heading(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.hr(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.blockquote(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.list(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.html(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.def(e)){e=e.substring(l.raw.length);let d=t.at(-1);d?.type==="paragraph"||d?.type==="text"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.raw,this.inlineQueue.at(-1).src=d.text):(this.tokens.links[l.tag]||(this.tokens.links[l.tag]={href:l.href,title:l.title}),t.push(l));continue}if(l=this.tokenizer.table(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.lheading(e)){e=e.substring(l.raw.length),t.push(l);continue}let m=e;if(this.options.extensions?.startBlock){let d=1/0,p=e.slice(1),h;this.options.extensions.startBlock.forEach(f=>{h=f.call({lexer:this},p),typeof h=="number"&&h>=0&&(d=Math.min(d,h))}),d<1/0&&d>=0&&(m=e.substring(0,d+1))}if(this.state.top&&(l=this.tokenizer.paragraph(m))){let d=t.at(-1);(r||d===a&&o)&&d?.type==="paragraph"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=d.text,a=d):(t.push(l),a=l),r=m.length!==e.length,e=e.substring(l.raw.length);continue}if(l=this.tokenizer.text(e)){e=e.substring(l.raw.length);let d=t.at(-1);d?.type==="text"?(d.raw+=(d.raw.endsWith(`
`)?"":`
`)+l.raw,d.text+=`
`+l.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=d.text):t.push(l);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return this.state.top=!0,this.state.lastToken=s,t}inline(e,t=[]){return this.inlineQueue.push({src:e,tokens:t}),t}linkInText(e){if(!e.includes("["))return!1;let t=this.tokenizer.rules.inline.link;for(let r of e.matchAll(this.tokenizer.rules.inline.blockSkip))if(t.test(r[0])&&e.charAt(r.index-1)!=="!")return!0;for(let r of e.matchAll(this.tokenizer.rules.inline.reflinkSearch)){let s=r[0],n=s.lastIndexOf("[");if(!(s.charAt(0)==="!"||!Object.hasOwn(this.tokens.links,et(s.slice(n+1,-1))))&&!(n>1&&this.linkInText(s.slice(1,n-1))))return!0}return!1}inlineTokens(e,t=[]){this.tokenizer.lexer=this;let r=this.state.linkParenPossible;this.state.linkParenPossible=e.includes(")");try{return this.#t(e,t)}finally{this.state.linkParenPossible=r}}#t(e,t){let r=e.includes("*")||e.includes("_")||e.includes("~"),s=r||this.options.hooks?.emStrongMask||this.tokenizer.emStrong!==te.prototype.emStrong||this.tokenizer.del!==te.prototype.del?this.#r(e):e;if(!r)return this.#i(e,s,t);vn(this.tokenizer,s);try{return this.#i(e,s,t)}finally{Sn(this.tokenizer)}}#i(e,t,r){let s=!1,n="",a=1/0;for(;e;){if(e.length<a)a=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}s||(n=""),s=!1;let o;if(this.options.extensions?.inline?.some(d=>(o=d.call({lexer:this},e,r))?(e=e.substring(o.raw.length),r.push(o),!0):!1))continue;if(o=this.tokenizer.escape(e)){e=e.substring(o.raw.length),r.push(o);continue}if(o=this.tokenizer.tag(e)){e=e.substring(o.raw.length),r.push(o);continue}if(o=this.tokenizer.link(e)){e=e.substring(o.raw.length),r.push(o);continue}if(o=this.tokenizer.reflink(e,this.tokens.links)){e=e.substring(o.raw.length);let d=r.at(-1);o.type==="text"&&d?.type==="text"?(d.raw+=o.raw,d.text+=o.text):r.push(o);continue}let l=e[0];if(l==="*"||l==="_"){let d=t.length-e.length;if(vr(this.tokenizer,t,l)<=d){let p=1;for(;p<e.length&&e.charCodeAt(p)===l.charCodeAt(0);)p++;let h=e.substring(0,p),f=r.at(-1);f?.type==="text"&&!f.escaped?(f.raw+=h,f.text+=h):r.push({type:"text",raw:h,text:h,escaped:!1}),e=e.substring(p),n=l,s=!0;continue}}else if(l==="~"){let d=t.length-e.length;if(Sr(this.tokenizer,t)<=d){let p=1;for(;p<e.length&&e.charCodeAt(p)===126;)p++;let h=e.substring(0,p),f=r.at(-1);f?.type==="text"&&!f.escaped?(f.raw+=h,f.text+=h):r.push({type:"text",raw:h,text:h,escaped:!1}),e=e.substring(p),n=l,s=!0;continue}}if(o=this.tokenizer.emStrong(e,t,n)){e=e.substring(o.raw.length),r.push(o);continue}if(o=this.tokenizer.codespan(e)){e=e.substring(o.raw.length),r.push(o);continue}if(o=this.tokenizer.br(e)){e=e.substring(o.raw.length),r.push(o);continue}if(o=this.tokenizer.del(e,t,n)){e=e.substring(o.raw.length),r.push(o);continue}if(o=this.tokenizer.autolink(e)){e=e.substring(o.raw.length),r.push(o);continue}if(!this.state.inLink&&(o=this.tokenizer.url(e))){e=e.substring(o.raw.length),r.push(o);continue}let m=e;if(this.options.extensions?.startInline){let d=1/0,p=e.slice(1),h;this.options.extensions.startInline.forEach(f=>{h=f.call({lexer:this},p),typeof h=="number"&&h>=0&&(d=Math.min(d,h))}),d<1/0&&d>=0&&(m=e.substring(0,d+1))}if(o=this.tokenizer.inlineText(m)){e=e.substring(o.raw.length),o.raw.slice(-1)!=="_"&&(n=o.raw.slice(-1)),s=!0;let d=r.at(-1);d?.type==="text"?(d.raw+=o.raw,d.text+=o.text):r.push(o);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return r}#e(e){let{blockSkip:t,tag:r,autolink:s}=this.tokenizer.rules.inline,n="",a=0,o;for(t.lastIndex=0;o=t.exec(e);){let l=o.index+(o[2]?o[2].length:0),m=o.index+o[0].length;if(e.charAt(l)==="<"){let d=e.slice(l),p=r.exec(d)||s.exec(d);if(!p){t.lastIndex=l+1;continue}m=l+p[0].length,t.lastIndex=m}n+=e.slice(a,l)+"["+"a".repeat(m-l-2)+"]",a=m}return n+e.slice(a)}#r(e){let t=e;if(this.tokens.links&&e.includes("[")){let r=this.tokenizer.rules.inline.reflinkSearch,s=n=>{let a=n.lastIndexOf("[");if(!Object.hasOwn(this.tokens.links,et(n.slice(a+1,-1))))return n;if(a>1&&n.charAt(0)!=="!"){let o=n.slice(1,a-1);if(this.linkInText(o))return"["+o.replace(r,s)+"]["+"a".repeat(n.length-a-2)+"]"}return"["+"a".repeat(n.length-2)+"]"};t=t.replace(r,s)}return t=t.replace(this.tokenizer.rules.inline.anyPunctuationOutsideCode,(r,s,n)=>n?"+".repeat(r.length):s?s+r.slice(s.length,-s.length).replace(/`/g,"+")+s:r),t=this.#e(t),t=this.options.hooks?.emStrongMask?.call({lexer:this},t)??t,t}infiniteLoopError(e){let t="Infinite loop on byte: "+e;if(this.options.silent)console.error(t);else throw new Error(t)}},tt=class{options;parser;constructor(i){this.options=i||re}space(i){return""}code({text:i,lang:e,escaped:t}){let r=(e||"").match(T.notSpaceStart)?.[0],s=i?i.replace(T.endingNewline,"")+`
`:"";return r?'<pre><code class="language-'+P(r)+'">'+(t?s:P(s,!0))+`</code></pre>
`:"<pre><code>"+(t?s:P(s,!0))+`</code></pre>
`}blockquote({tokens:i}){return`<blockquote>
${this.parser.parse(i)}</blockquote>
`}html({text:i}){return i}def(i){return""}heading({tokens:i,depth:e}){return`<h${e}>${this.parser.parseInline(i)}</h${e}>
`}hr(i){return`<hr>
`}list(i){let e=i.ordered,t=i.start,r="";for(let a=0;a<i.items.length;a++){let o=i.items[a];r+=this.listitem(o)}let s=e?"ol":"ul",n=e&&t!==1?' start="'+t+'"':"";return"<"+s+n+`>
`+r+"</"+s+`>
`}listitem(i){return`<li>${this.parser.parse(i.tokens)}</li>
`}checkbox({checked:i}){return"<input "+(i?'checked="" ':"")+'disabled="" type="checkbox"> '}paragraph({tokens:i}){return`<p>${this.parser.parseInline(i)}</p>
`}table(i){let e="",t="";for(let s=0;s<i.header.length;s++)t+=this.tablecell(i.header[s]);e+=this.tablerow({text:t});let r="";for(let s=0;s<i.rows.length;s++){let n=i.rows[s];t="";for(let a=0;a<n.length;a++)t+=this.tablecell(n[a]);r+=this.tablerow({text:t})}return r&&(r=`<tbody>${r}</tbody>`),`<table>
<thead>
`+e+`</thead>
`+r+`</table>
`}tablerow({text:i}){return`<tr>
${i}</tr>
`}tablecell(i){let e=this.parser.parseInline(i.tokens),t=i.header?"th":"td";return(i.align?`<${t} align="${i.align}">`:`<${t}>`)+e+`</${t}>
`}strong({tokens:i}){return`<strong>${this.parser.parseInline(i)}</strong>`}em({tokens:i}){return`<em>${this.parser.parseInline(i)}</em>`}codespan({text:i}){return`<code>${P(i,!0)}</code>`}br(i){return"<br>"}del({tokens:i}){return`<del>${this.parser.parseInline(i)}</del>`}link({href:i,title:e,text:t,tokens:r,autolink:s}){let n=s?P(t,!0):this.parser.parseInline(r),a=or(i);if(a===null)return n;i=P(a,s);let o='<a href="'+i+'"';return e&&(o+=' title="'+P(e)+'"'),o+=">"+n+"</a>",o}image({href:i,title:e,text:t,tokens:r}){r&&(t=this.parser.parseInline(r,this.parser.textRenderer));let s=or(i);if(s===null)return P(t);i=s;let n=`<img src="${P(i)}" alt="${P(t)}"`;return e&&(n+=` title="${P(e)}"`),n+=">",n}text(i){return"tokens"in i&&i.tokens?this.parser.parseInline(i.tokens):"escaped"in i&&i.escaped?i.text:P(i.text)}},Dt=class{parser;strong({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}em({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}codespan({text:i}){return i}del({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}html({text:i}){return i}text({text:i}){return i}link({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}image({text:i,tokens:e}){return e?this.parser.parseInline(e,this):i}br(){return`
`}checkbox({raw:i}){return i}},O=class Lt{options;renderer;textRenderer;constructor(e){this.options=e||re,this.options.renderer=this.options.renderer||new tt,this.renderer=this.options.renderer,this.renderer.options=this.options,this.renderer.parser=this,this.textRenderer=new Dt,this.textRenderer.parser=this}static parse(e,t){return new Lt(t).parse(e)}static parseInline(e,t){return new Lt(t).parseInline(e)}parse(e){this.renderer.parser=this;let t="";for(let r=0;r<e.length;r++){let s=e[r];if(this.options.extensions?.renderers?.[s.type]){let a=s,o=this.options.extensions.renderers[a.type].call({parser:this},a);if(o!==!1||!["space","hr","heading","code","table","blockquote","list","checkbox","html","def","paragraph","text"].includes(a.type)){t+=o===!1?"":o??"";continue}}let n=s;switch(n.type){case"space":{t+=this.renderer.space(n);break}case"hr":{t+=this.renderer.hr(n);break}case"heading":{t+=this.renderer.heading(n);break}case"code":{t+=this.renderer.code(n);break}case"table":{t+=this.renderer.table(n);break}case"blockquote":{t+=this.renderer.blockquote(n);break}case"list":{t+=this.renderer.list(n);break}case"checkbox":{t+=this.renderer.checkbox(n);break}case"html":{t+=this.renderer.html(n);break}case"def":{t+=this.renderer.def(n);break}case"paragraph":{t+=this.renderer.paragraph(n);break}case"text":{t+=this.renderer.text(n);break}default:{let a='Token with "'+n.type+'" type was not found.';if(this.options.silent)return console.error(a),"";throw new Error(a)}}}return t}parseInline(e,t=this.renderer){this.renderer.parser=this;let r="";for(let s=0;s<e.length;s++){let n=e[s];if(this.options.extensions?.renderers?.[n.type]){let o=this.options.extensions.renderers[n.type].call({parser:this},n);if(o!==!1||!["escape","html","link","image","checkbox","strong","em","codespan","br","del","text"].includes(n.type)){r+=o===!1?"":o??"";continue}}let a=n;switch(a.type){case"escape":{r+=t.text(a);break}case"html":{r+=t.html(a);break}case"link":{r+=t.link(a);break}case"image":{r+=t.image(a);break}case"checkbox":{r+=t.checkbox(a);break}case"strong":{r+=t.strong(a);break}case"em":{r+=t.em(a);break}case"codespan":{r+=t.codespan(a);break}case"br":{r+=t.br(a);break}case"del":{r+=t.del(a);break}case"text":{r+=t.text(a);break}default:{let o='Token with "'+a.type+'" type was not found.';if(this.options.silent)return console.error(o),"";throw new Error(o)}}}return r}},_e=class{options;block;constructor(i){this.options=i||re}static passThroughHooks=new Set(["preprocess","postprocess","processAllTokens","emStrongMask"]);static passThroughHooksRespectAsync=new Set(["preprocess","postprocess","processAllTokens"]);preprocess(i){return i}postprocess(i){return i}processAllTokens(i){return i}emStrongMask(i){return i}provideLexer(i=this.block){return i?R.lex:R.lexInline}provideParser(i=this.block){return i?O.parse:O.parseInline}};function W(i,e){if(Array.isArray(e))for(let t=0;t<e.length;t++)i.push(e[t]);else i.push(e)}var En=class{defaults=zt();options=this.setOptions;parse=this.parseMarkdown(!0);parseInline=this.parseMarkdown(!1);Parser=O;Renderer=tt;TextRenderer=Dt;Lexer=R;Tokenizer=te;Hooks=_e;constructor(...i){this.use(...i)}walkTokens(i,e){let t=[];for(let r of i)switch(W(t,e.call(this,r)),r.type){case"table":{let s=r;for(let n of s.header)W(t,this.walkTokens(n.tokens,e));for(let n of s.rows)for(let a of n)W(t,this.walkTokens(a.tokens,e));break}case"list":{let s=r;W(t,this.walkTokens(s.items,e));break}default:{let s=r;this.defaults.extensions?.childTokens?.[s.type]?this.defaults.extensions.childTokens[s.type].forEach(n=>{let a=s[n].flat(1/0);W(t,this.walkTokens(a,e))}):s.tokens&&W(t,this.walkTokens(s.tokens,e))}}return t}use(...i){let e=this.defaults.extensions||{renderers:Object.create(null),childTokens:Object.create(null)};return i.forEach(t=>{let r={...t};if(r.async=this.defaults.async||r.async||!1,t.extensions&&(t.extensions.forEach(s=>{if(!s.name)throw new Error("extension name required");if("renderer"in s){let n=e.renderers[s.name];n?e.renderers[s.name]=function(...a){let o=s.renderer.apply(this,a);return o===!1&&(o=n.apply(this,a)),o}:e.renderers[s.name]=s.renderer}if("tokenizer"in s){if(!s.level||s.level!=="block"&&s.level!=="inline")throw new Error("extension level must be 'block' or 'inline'");let n=e[s.level];n?n.unshift(s.tokenizer):e[s.level]=[s.tokenizer],s.start&&(s.level==="block"?e.startBlock?e.startBlock.push(s.start):e.startBlock=[s.start]:s.level==="inline"&&(e.startInline?e.startInline.push(s.start):e.startInline=[s.start]))}"childTokens"in s&&s.childTokens&&(e.childTokens[s.name]=s.childTokens)}),r.extensions=e),t.renderer){let s=this.defaults.renderer||new tt(this.defaults);for(let n in t.renderer){if(!(n in s))throw new Error(`renderer '${n}' does not exist`);if(["options","parser"].includes(n))continue;let a=n,o=t.renderer[a],l=s[a];s[a]=(...m)=>{let d=o.apply(s,m);return d===!1&&(d=l.apply(s,m)),d===!1?"":d??""}}r.renderer=s}if(t.tokenizer){let s=this.defaults.tokenizer||new te(this.defaults);for(let n in t.tokenizer){if(!(n in s))throw new Error(`tokenizer '${n}' does not exist`);if(["options","rules","lexer"].includes(n))continue;let a=n,o=t.tokenizer[a],l=s[a];s[a]=(...m)=>{let d=o.apply(s,m);return d===!1&&(d=l.apply(s,m)),d}}r.tokenizer=s}if(t.hooks){let s=this.defaults.hooks||new _e;for(let n in t.hooks){if(!(n in s))throw new Error(`hook '${n}' does not exist`);if(["options","block"].includes(n))continue;let a=n,o=t.hooks[a],l=s[a];_e.passThroughHooks.has(n)?s[a]=m=>{if(s.options.async&&_e.passThroughHooksRespectAsync.has(n))return(async()=>{let p=await o.call(s,m);return l.call(s,p)})();let d=o.call(s,m);return l.call(s,d)}:s[a]=(...m)=>{if(s.options.async)return(async()=>{let p=await o.apply(s,m);return p===!1&&(p=await l.apply(s,m)),p})();let d=o.apply(s,m);return d===!1&&(d=l.apply(s,m)),d}}r.hooks=s}if(t.walkTokens){let s=this.defaults.walkTokens,n=t.walkTokens;r.walkTokens=function(a){let o=[];return W(o,n.call(this,a)),s&&W(o,s.call(this,a)),o}}this.defaults={...this.defaults,...r}}),this}setOptions(i){return this.defaults={...this.defaults,...i},this}lexer(i,e){return R.lex(i,e??this.defaults)}parser(i,e){return O.parse(i,e??this.defaults)}parseMarkdown(i){return(e,t)=>{let r={...t},s={...this.defaults,...r},n=this.onError(!!s.silent,!!s.async);if(this.defaults.async===!0&&r.async===!1)return n(new Error("marked(): The async option was set to true by an extension. Remove async: false from the parse options object to return a Promise."));if(typeof e>"u"||e===null)return n(new Error("marked(): input parameter is undefined or null"));if(typeof e!="string")return n(new Error("marked(): input parameter is of type "+Object.prototype.toString.call(e)+", string expected"));if(s.hooks&&(s.hooks.options=s,s.hooks.block=i),s.async)return(async()=>{let a=s.hooks?await s.hooks.preprocess(e):e,o=await(s.hooks?await s.hooks.provideLexer(i):i?R.lex:R.lexInline)(a,s),l=s.hooks?await s.hooks.processAllTokens(o):o;s.walkTokens&&await Promise.all(this.walkTokens(l,s.walkTokens));let m=await(s.hooks?await s.hooks.provideParser(i):i?O.parse:O.parseInline)(l,s);return s.hooks?await s.hooks.postprocess(m):m})().catch(n);try{s.hooks&&(e=s.hooks.preprocess(e));let a=(s.hooks?s.hooks.provideLexer(i):i?R.lex:R.lexInline)(e,s);s.hooks&&(a=s.hooks.processAllTokens(a)),s.walkTokens&&this.walkTokens(a,s.walkTokens);let o=(s.hooks?s.hooks.provideParser(i):i?O.parse:O.parseInline)(a,s);return s.hooks&&(o=s.hooks.postprocess(o)),o}catch(a){return n(a)}}}onError(i,e){return t=>{if(t.message+=`
Please report this to https://github.com/markedjs/marked.`,i){let r="<p>An error occurred:</p><pre>"+P(t.message+"",!0)+"</pre>";return e?Promise.resolve(r):r}if(e)return Promise.reject(t);throw t}}},ie=new En;function A(i,e){return ie.parse(i,e)}A.options=A.setOptions=function(i){return ie.setOptions(i),A.defaults=ie.defaults,ur(A.defaults),A};A.getDefaults=zt;A.defaults=re;function Cn(...i){return ie.use(...i),A.defaults=ie.defaults,ur(A.defaults),A}A.use=Cn;A.walkTokens=function(i,e){return ie.walkTokens(i,e)};A.parseInline=ie.parseInline;A.Parser=O;A.parser=O.parse;A.Renderer=tt;A.TextRenderer=Dt;A.Lexer=R;A.lexer=R.lex;A.Tokenizer=te;A.Hooks=_e;A.parse=A;var Ka=A.options,eo=A.setOptions,to=A.walkTokens,io=A.parseInline;var ro=O.parse,so=R.lex;function H(i,e){return i===void 0||!Tn(e)||!i.startsWith(e)?!1:/^[\x21-\x7e]+$/.test(i)&&_r(i)?.href===i}function Tn(i){let{protocol:e="",username:t="",password:r="",pathname:s="/",search:n="",hash:a="",href:o}=_r(i??"")??{};return t===""&&r===""&&n===""&&a===""&&o===i&&/^https?:$/.test(e)&&s!=="/"&&s.endsWith("/")}function _r(i){return URL.canParse(i)?new URL(i):void 0}function Ar(i,e){return new Ft(e).blocks(new R({gfm:!0,breaks:!0}).lex(i))}function Er(i){return new R({gfm:!0,breaks:!0}).lex(i).map(jt).join(" ")}function jt(i){let{tokens:e,items:t,text:r,raw:s}=i;return t!==void 0?t.map(jt).join("; "):e!==void 0?e.map(jt).join(""):r??s}var Ft=class{#t;constructor(e){this.#t=e}blocks(e){return e.map(t=>this.#i(t))}#i(e){switch(e.type){case"paragraph":return c`<p>${this.#s(e)}</p>`;case"heading":return c`<p class="heading">${this.#s(e)}</p>`;case"list":return this.#e(e);case"code":return c`<pre><code>${e.text}</code></pre>`;case"blockquote":return c`<blockquote>${this.blocks(e.tokens??[])}</blockquote>`;case"table":return this.#r(e);case"hr":return c`<hr />`;case"space":return u;case"def":case"html":return c`<p>${e.raw.trimEnd()}</p>`;default:return this.#a(e)}}#e(e){let t=e.items.map(r=>c`<li>${this.blocks(r.tokens)}</li>`);return e.ordered?c`<ol start=${Number(e.start)||1}>${t}</ol>`:c`<ul>${t}</ul>`}#r(e){return c`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>${e.header.map(t=>c`<th>${this.#s(t)}</th>`)}</tr>
        </thead>
        <tbody>
          ${e.rows.map(t=>c`<tr>${t.map(r=>c`<td>${this.#s(r)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`}#s(e){return(e.tokens??[]).map(t=>this.#a(t))}#a(e){switch(e.type){case"strong":return c`<strong>${this.#s(e)}</strong>`;case"em":return c`<em>${this.#s(e)}</em>`;case"del":return c`<del>${this.#s(e)}</del>`;case"codespan":return c`<code>${e.text}</code>`;case"br":return c`<br />`;case"link":return this.#n(e);case"text":return e.tokens?this.#s(e):e.text;case"escape":return e.text;case"checkbox":return e.checked?"\u2611 ":"\u2610 ";default:return e.raw}}#n(e){return H(e.href,this.#t)?c`<a href=${e.href} target="_blank" rel="noopener noreferrer" title=${e.href}>${this.#s(e)}</a>`:e.raw}};var Cr={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Tr=i=>(...e)=>({_$litDirective$:i,values:e}),it=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,r){this._$Ct=e,this._$AM=t,this._$Ci=r}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:Rn}=Ei,Rr=i=>i;var Pr=()=>document.createComment(""),de=(i,e,t)=>{let r=i._$AA.parentNode,s=e===void 0?i._$AB:e._$AA;if(t===void 0){let n=r.insertBefore(Pr(),s),a=r.insertBefore(Pr(),s);t=new Rn(n,a,i,i.options)}else{let n=t._$AB.nextSibling,a=t._$AM,o=a!==i;if(o){let l;t._$AQ?.(i),t._$AM=i,t._$AP!==void 0&&(l=i._$AU)!==a._$AU&&t._$AP(l)}if(n!==s||o){let l=t._$AA;for(;l!==n;){let m=Rr(l).nextSibling;Rr(r).insertBefore(l,s),l=m}}}return t},Z=(i,e,t=i)=>(i._$AI(e,t),i),Pn={},Lr=(i,e=Pn)=>i._$AH=e,zr=i=>i._$AH,rt=i=>{i._$AR(),i._$AA.remove()};var Nr=(i,e,t)=>{let r=new Map;for(let s=e;s<=t;s++)r.set(i[s],s);return r},Wt=Tr(class extends it{constructor(i){if(super(i),i.type!==Cr.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let r;t===void 0?t=e:e!==void 0&&(r=e);let s=[],n=[],a=0;for(let o of i)s[a]=r?r(o,a):a,n[a]=t(o,a),a++;return{values:n,keys:s}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,r]){let s=zr(i),{values:n,keys:a}=this.dt(e,t,r);if(!Array.isArray(s))return this.ut=a,n;let o=this.ut??=[],l=[],m,d,p=0,h=s.length-1,f=0,g=n.length-1;for(;p<=h&&f<=g;)if(s[p]===null)p++;else if(s[h]===null)h--;else if(o[p]===a[f])l[f]=Z(s[p],n[f]),p++,f++;else if(o[h]===a[g])l[g]=Z(s[h],n[g]),h--,g--;else if(o[p]===a[g])l[g]=Z(s[p],n[g]),de(i,l[g+1],s[p]),p++,g--;else if(o[h]===a[f])l[f]=Z(s[h],n[f]),de(i,s[p],s[h]),h--,f++;else if(m===void 0&&(m=Nr(a,f,g),d=Nr(o,p,h)),m.has(o[p]))if(m.has(o[h])){let x=d.get(a[f]),k=x!==void 0?s[x]:null;if(k===null){let S=de(i,s[p]);Z(S,n[f]),l[f]=S}else l[f]=Z(k,n[f]),de(i,s[p],k),s[x]=null;f++}else rt(s[h]),h--;else rt(s[p]),p++;for(;f<=g;){let x=de(i,l[g+1]);Z(x,n[f]),l[f++]=x}for(;p<=h;){let x=s[p++];x!==null&&rt(x)}return this.ut=a,Lr(i,l),D}});function v(i,e,t){i.dispatchEvent(new CustomEvent(`libreta-${e}`,{detail:t,bubbles:!0,composed:!0}))}var Or=$`
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
`;var Zt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},text:{attribute:!1},streaming:{type:Boolean,reflect:!0},stopped:{type:Boolean}};static styles=[E,$`
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
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.text="",this.streaming=!1,this.stopped=!1}render(){return c`${Ar(this.text,this.portal)}${this.stopped?c`<p class="stopped">${this.words.stopped}</p>`:u}`}};customElements.define("libreta-answer",Zt);var pe=$`
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
`;function L(i){let{firstname:e="",lastname:t="",email:r=""}=i?.properties??{};return i?.name||`${e} ${t}`.trim()||r}var Mr=$`
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

  input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0 0 0 0.25rem;
    accent-color: var(--libreta-accent);
  }

  label {
    min-height: 2rem;
    font-weight: 650;
    line-height: 2rem;
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
    color: var(--libreta-ink-soft);
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
      line-height: 2.75rem;
    }
  }
`;var Vt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},waiting:{attribute:!1},picked:{state:!0}};static styles=[E,pe,Mr];constructor(){super(),this.words=void 0,this.portal=void 0,this.waiting=void 0,this.picked=""}focus(){this.renderRoot.querySelector("h2")?.focus()}render(){let{words:e,waiting:t}=this;return c`<section aria-labelledby="title" aria-busy=${t.deciding?"true":"false"}>
      <h2 id="title" tabindex="-1">${b("found",22)}<span>${t.message}</span></h2>
      <form @submit=${this.#a}>
        <div class="contacts" role="radiogroup" aria-labelledby="title">
          ${this.#t.map(r=>this.#r(r))}
        </div>
        ${t.expired?c`<p class="note">${b("clock",18)}${e.choiceExpired}</p>`:c`<div class="actions">
              <button class="button primary" ?disabled=${this.picked===""} aria-disabled=${this.#e}>
                ${b("check",18)}${e.pickThis}
              </button>
              <button type="button" class="button plain" aria-disabled=${this.#e} @click=${this.#n}>
                ${e.noneOfThem}
              </button>
            </div>`}
      </form>
    </section>`}get#t(){return this.waiting.choice?.contacts??[]}get#i(){return this.waiting.deciding===void 0&&!this.waiting.expired}get#e(){return this.#i?u:"true"}#r(e){let t=L(e)||this.words.noName,{url:r}=e,s=`contact-${e.id}`;return c`<div class="contact">
      <input
        type="radio"
        name="contact"
        id=${s}
        value=${e.id}
        aria-describedby=${`${s}-details`}
        .checked=${this.picked===e.id}
        ?disabled=${!this.#i}
        @change=${()=>this.picked=e.id}
      />
      <label for=${s}>${t}</label>
      ${H(r,this.portal)?c`<a
            class="icon-button"
            href=${r}
            target="_blank"
            rel="noopener noreferrer"
            aria-label=${this.words.openNamed(t)}
            title=${this.words.openInHubSpot}
            >${b("open",17)}</a
          >`:u}
      <dl id=${`${s}-details`}>${this.#s(e)}</dl>
    </div>`}#s({details:e=[]}){return e.filter(({property:r})=>r!=="firstname"&&r!=="lastname").map(({label:r,value:s})=>c`<div><dt>${r}</dt> <dd>${s}</dd></div>`)}#a(e){e.preventDefault(),this.#i&&this.picked!==""&&(this.renderRoot.querySelector(".primary")?.focus(),v(this,"pick",this.picked))}#n(){this.#i&&v(this,"decide",{approved:!1})}};customElements.define("libreta-choice",Vt);var st=$`
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
`;var Ir=$`
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

  .wrong {
    margin: 0;
    color: var(--libreta-warn);
    font-size: 0.875rem;
    line-height: 1.4;
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
`;var Ln={date:"date",datetime:"datetime-local",number:"number",phone_number:"tel"},Hr=";",Te=({multiple:i,options:e})=>i===!0&&e!==void 0&&e.length>0;function nt(i,e,t,r){let{property:s,type:n,options:a=[]}=i,o={id:`field-${s}`,invalid:r===void 0?u:"true",why:r??u};if(Te(i))return zn(i,e,t,o);let l=m=>t(m.target.value);return a.length>0&&(e===""||a.some(m=>m.value===e))?c`<select
      class="value"
      id=${o.id}
      name=${s}
      aria-invalid=${o.invalid}
      aria-describedby=${o.why}
      @change=${l}
    >
      <option value="" ?selected=${e===""}></option>
      ${a.map(m=>c`<option value=${m.value} ?selected=${m.value===e}>${m.label}</option>`)}
    </select>`:c`<input
    class="value"
    id=${o.id}
    name=${s}
    type=${s.includes("email")?"email":Ln[n??""]??"text"}
    autocomplete="off"
    aria-invalid=${o.invalid}
    aria-describedby=${o.why}
    .value=${e}
    @input=${l}
  />`}function zn({property:i,label:e,options:t=[]},r,s,{id:n,why:a}){let o=r.split(Hr).filter(p=>p!==""),l=o.filter(p=>!t.some(h=>h.value===p)),m=[...t,...l.map(p=>({value:p,label:p}))],d=(p,h)=>s(m.map(f=>f.value).filter(f=>f===p?h:o.includes(f)).join(Hr));return c`<div class="value several" id=${n} role="group" tabindex="-1" aria-label=${e} aria-describedby=${a}>
    ${m.map(p=>c`<label>
        <input
          type="checkbox"
          name=${i}
          .checked=${o.includes(p.value)}
          @change=${({target:h})=>d(p.value,h.checked)}
        />
        <span>${p.label}</span>
      </label>`)}
  </div>`}var Gt="query",Qt=class extends y{static properties={words:{attribute:!1},form:{attribute:!1},busy:{type:Boolean},values:{state:!0},added:{state:!0},problems:{state:!0}};static styles=[E,pe,st,Ir];constructor(){super(),this.words=void 0,this.form=void 0,this.busy=!1,this.values={},this.added=[],this.problems=[]}focus(){(this.renderRoot.querySelector(".value[aria-describedby]")??this.renderRoot.querySelector("input, select"))?.focus()}willUpdate(e){let t=e.get("form");t&&(t.kind!==this.form.kind||t.contact?.id!==this.form.contact?.id)&&(this.values={},this.added=[]),e.has("form")&&(this.problems=this.form.problems??[])}render(){let{words:e}=this;return c`<section aria-labelledby="title" aria-busy=${this.busy?"true":"false"}>
      <header>
        <h2 id="title" tabindex="-1">${b(this.form.kind,22)}<span>${this.#e()}</span></h2>
        <button type="button" class="icon-button" aria-label=${e.closeForm} title=${e.closeForm} @click=${this.#f}>
          ${b("close",18)}
        </button>
      </header>
      <form @submit=${this.#u} @keydown=${this.#h} novalidate>
        <div class="fields">${this.#s.map(t=>this.#a(t))}</div>
        ${this.#d()}
        ${this.#l()}
        <div class="actions">
          <button class="button primary" aria-disabled=${this.busy?"true":u}>
            ${b(this.#t?"search":"check",18)}${this.#t?e.formFind:e.formContinue}
          </button>
          <button type="button" class="button plain" @click=${this.#f}>${e.cancel}</button>
        </div>
      </form>
    </section>`}get#t(){return this.form.kind==="search"||this.#i}get#i(){return this.form.kind==="update"&&this.form.contact===void 0}#e(){let{words:e,form:t}=this;switch(t.kind){case"search":return e.searchForm;case"create":return e.createTitle;case"update":return t.contact?e.updateTitle(L(t.contact)||e.thisContact):e.whichForm}}get#r(){return this.#i?[{name:Gt,label:this.words.whichField,type:"string",main:!0}]:this.form.fields}get#s(){return this.#r.filter(({name:e,main:t})=>t||this.added.includes(e))}#a(e){let t=this.form.contact?.properties?.[e.name]??"",r={...e,property:e.name},s=this.values[e.name]??t,n=this.problems.filter(({property:o})=>o===e.name),a=`wrong-${e.name}`;return c`<div class="field">
      ${Te(r)?c`<span class="label" aria-hidden="true">${e.label}</span>`:c`<label for=${`field-${e.name}`}>${e.label}</label>`}
      ${nt(r,s,o=>this.#n(e.name,o),n.length>0?a:void 0)}
      ${n.length>0?c`<p class="wrong" id=${a}>${n.map(({message:o})=>o).join(" ")}</p>`:u}
    </div>`}#n(e,t){this.values={...this.values,[e]:t},this.problems=this.problems.filter(({property:r})=>r!==void 0&&r!==e)}#l(){let e=this.#s.map(({name:t})=>t);return this.problems.filter(({property:t})=>t===void 0||!e.includes(t)).map(({message:t})=>c`<p class="note warn" role="alert">${b("warn",18)}${t}</p>`)}#d(){let{words:e}=this,t=this.#r.filter(({name:r,main:s})=>!s&&!this.added.includes(r));return t.length===0?u:c`<div class="field more">
          <label for="more">${e.formMore}</label>
          <select id="more" class="value" .value=${""} @change=${this.#c}>
            <option value="">${e.formChoose}</option>
            ${t.map(({name:r,label:s})=>c`<option value=${r}>${s}</option>`)}
          </select>
        </div>`}async#c({target:e}){let t=e.value;e.value="",this.added=[...this.added,t],await this.updateComplete,this.renderRoot.querySelector(`#field-${CSS.escape(t)}`)?.focus()}#p(){let{words:e,form:t}=this;return this.#t?e.formNothingToFind:t.kind==="create"?e.formNothingToCreate:e.formNothingNew}#u(e){if(e.preventDefault(),this.busy)return;let t=this.#i?this.#m():er(this.form,this.values),r=Object.keys(t).length===0;this.problems=r?[{message:this.#p()}]:[],r||v(this,"fill",{kind:this.#t?"search":this.form.kind,fields:t})}#m(){let e=(this.values[Gt]??"").trim();return e===""?{}:{[Gt]:e}}#h(e){e.key==="Escape"&&!this.busy&&(e.preventDefault(),this.#f())}#f(){v(this,"form-close")}};customElements.define("libreta-form",Qt);var Nn={created:{picture:"check",mood:"good"},updated:{picture:"check",mood:"good"},unchanged:{picture:"aside",mood:"quiet"},rejected:{picture:"close",mood:"quiet"},set_aside:{picture:"aside",mood:"quiet"},expired:{picture:"clock",mood:"quiet"},failed:{picture:"warn",mood:"bad"},undone:{picture:"undo",mood:"quiet"},unknown:{picture:"warn",mood:"bad"}},Xt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},result:{attribute:!1},idle:{type:Boolean}};static styles=[E,$`
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
        overflow-wrap: anywhere;
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
        overflow-wrap: anywhere;
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
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.result={status:"unknown"},this.idle=!1}willUpdate(){this.#t=this.#i?.matches(":focus")??!1}updated(){this.#t&&this.#i===null&&this.renderRoot.querySelector("section")?.focus()}#t=!1;get#i(){return this.renderRoot?.querySelector(".undo")??null}render(){let{result:e}=this,{picture:t,mood:r}=Nn[e.status]??{picture:"aside",mood:"quiet"};return c`<section class=${r} tabindex="-1" aria-label=${this.#r()}>
      ${b(t)}
      <div>
        <p class="head">${this.#s()}</p>
        ${r==="good"||e.status==="undone"?this.#n():u}
        ${St(e)?this.#e():u}
        ${r==="bad"&&e.message?c`<small>${e.message}</small>`:u}
      </div>
    </section>`}#e(){let{words:e,result:t,idle:r}=this;return c`<button
      class="button undo"
      aria-disabled=${r?u:"true"}
      aria-label=${e.undoNamed(L(t.contact)||e.thisContact)}
      @click=${()=>r&&v(this,"undo",t.operationId)}
    >
      ${b("undo",17)}${e.undo}
    </button>`}#r(){let{words:e,result:t}=this;return t.status==="expired"?e.expiredOutcome:e[t.status]??t.status}#s(){let{contact:e}=this.result,t=L(e),r=this.#a?void 0:e?.url;return c`<span><span class="state">${this.#r()}</span>${t?c` · ${t}`:u}</span>
      ${H(r,this.portal)?c`<a href=${r} target="_blank" rel="noopener noreferrer" aria-label=${this.words.openNamed(t||this.words.thisContact)}
            >${this.words.openInHubSpot}${b("open",14)}</a
          >`:u}`}get#a(){let{status:e,contact:t,changes:r=[]}=this.result,s=Object.keys(t?.properties??{}).length===0;return e==="undone"&&r.every(n=>!n.new&&(s||n.stored===n.old))}#n(){let{words:e}=this;return c`<ul>
      ${(this.#a?[]:this.result.changes??[]).map(t=>{let r=t.newLabel??t.new,s=t.stored!==void 0&&t.stored!==null&&t.stored!==(t.new??"");return c`<li>
          <span class="label">${t.label}</span>
          ${t.old?c`<del>${t.oldLabel??t.old}</del>`:u}
          <span class="value">→ ${r||c`<em>${e.emptied}</em>`}</span>
          ${s?c`<small class="differs">${e.stored(t.stored||e.empty)}</small>`:u}
        </li>`})}
    </ul>`}};customElements.define("libreta-outcome",Xt);var qr=$`
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

  tbody th {
    min-width: 6rem;
    color: var(--libreta-ink-soft);
    font-weight: 500;
    overflow-wrap: normal;
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

  @container (max-width: 34rem) {
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
    .source {
      width: auto;
    }

    td.old,
    td.new {
      order: 1;
      flex: 1 1 100%;
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
      order: 2;
      flex: 1 1 100%;
      margin-top: 0.25rem;
    }

    .actions {
      margin-bottom: -1rem;
      padding-bottom: 0.875rem;
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
`;function Ur(i,e,t,r){let s=a=>r(a.target.checked),n=!i.new;return c`<label class="chip not_said tick">
    <input
      type="checkbox"
      id=${`tick-${i.property}`}
      aria-label=${n?e.emptiesCheckedNamed(i.label):e.notSaidCheckedNamed(i.label)}
      .checked=${t}
      @change=${s}
    />
    <span>${n?e.emptiesChecked:e.notSaidChecked}</span>
  </label>`}var Yt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},waiting:{attribute:!1},edited:{state:!0},ticked:{state:!0}};static styles=[E,pe,st,qr];constructor(){super(),this.words=void 0,this.portal=void 0,this.waiting=void 0,this.edited=void 0,this.ticked={}}focus(){this.renderRoot.querySelector("h2")?.focus()}render(){let{words:e,waiting:t}=this;return c`<section aria-labelledby="title" aria-busy=${t.deciding?"true":"false"}>
      <header>
        <h2 id="title" tabindex="-1">${b(this.#t?"create":"update",22)}<span>${this.#s()}</span></h2>
        ${this.#h(t.proposal?.contact)}
      </header>
      ${this.#i.length===0?c`<p>${t.message}</p>`:u}
      <form @submit=${this.#C}>
        ${this.#p()} ${this.#a()} ${this.#c()}
        ${t.expired?c`<p class="note">${b("clock",18)}${e.expired}</p>`:c`<div class="actions">${this.edited?this.#o():this.#g()}</div>`}
      </form>
    </section>`}get#t(){return this.waiting.proposal?.kind==="create"}get#i(){return this.waiting.proposal?.changes??[]}get#e(){return this.waiting.deciding===void 0}get#r(){return this.#e?u:"true"}#s(){let{words:e,waiting:t}=this;return this.#t?e.createTitle:t.proposal?e.updateTitle(L(t.proposal.contact)||e.thisContact):t.message}#a(){let{words:e}=this;return this.#i.length===0?u:c`<table role="table" class=${this.#t?"creates":"updates"}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${e.property}</th>
          ${this.#t?u:c`<th role="columnheader" scope="col">${e.oldValue}</th>`}
          <th role="columnheader" scope="col">${this.#t?e.value:e.newValue}</th>
          <th role="columnheader" scope="col" class="source">${e.source}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.#i.map(t=>this.#n(t))}
      </tbody>
    </table>`}#n(e){let{words:t}=this,r=e.oldLabel??e.old;return c`<tr role="row" class=${e.provenance==="not_said"?"unsaid":""}>
      <th role="rowheader" scope="row">
        ${this.#b(e)&&!Te(e)?c`<label for=${`field-${e.property}`}>${e.label}</label>`:e.label}
      </th>
      ${this.#t?u:c`<td role="cell" class="old">${r?c`<del>${r}</del>`:c`<span class="empty">${t.empty}</span>`}</td>`}
      <td role="cell" class="new">${this.#l(e)}</td>
      <td role="cell" class="source">${this.#d(e)}</td>
    </tr>`}#l(e){if(this.#b(e))return nt(e,this.#x(e),r=>{this.edited={...this.edited,[e.property]:r}});let t=e.newLabel??e.new;return t?c`<ins>${t}</ins>`:c`<span class="empty">${this.words.emptied}</span>`}#d(e){let{provenance:t}=e;return e.mustTick&&!this.waiting.expired?Ur(e,this.words,this.#w(e),r=>this.#E(e,r)):t===void 0?u:c`<span class=${`chip ${t}`}>
          ${b(t==="not_said"?"warn":t,15)}${this.words[t]}
        </span>`}#c(){let e=this.#i.filter(r=>r.provenance==="not_said"),t=e.every(r=>!r.new)?this.words.emptiesWarning:this.words.notSaidWarning;return e.length>0?c`<p class="note warn" id="not-said">${b("warn",18)}${t}</p>`:u}#p(){let{words:e}=this,t=this.waiting.proposal?.duplicates??[];return t.length===0?u:c`<div class="duplicates" role="group" aria-labelledby="duplicates">
      <h3 id="duplicates">${b("warn",18)}${e.duplicates}</h3>
      <p>${e.duplicatesHint}</p>
      <ul>
        ${t.map(r=>this.#u(r))}
      </ul>
    </div>`}#u(e){let{words:t}=this,r=L(e)||t.noName,{email:s,company:n,phone:a}=e.properties??{},o=(e.matches??[]).map(({label:l})=>l);return c`<li>
      <span>
        <strong>${r}</strong> ${this.#m(e)}
        <small>${[s,n,a].filter(Boolean).join(" \xB7 ")}</small>
        ${o.length>0?c`<small class="matches">${t.matches(o)}</small>`:u}
      </span>
      <button
        type="button"
        class="button"
        ?disabled=${this.waiting.expired}
        aria-disabled=${this.#r}
        aria-label=${t.updateInsteadNamed(r)}
        @click=${()=>this.#e&&v(this,"redirect",e.id)}
      >
        ${t.updateInstead}
      </button>
      ${this.#h(e)}
    </li>`}#m({grade:e}){let{words:t}=this;return e===void 0?u:c`<em class=${`grade ${e}`}>${e==="same"?t.theSame:t.perhaps}</em>`}#h(e){let t=e?.url,r=this.words.openNamed(L(e)||this.words.thisContact);return H(t,this.portal)?c`<a class="record" href=${t} target="_blank" rel="noopener noreferrer" aria-label=${r}
          >${this.words.openInHubSpot}${b("open",15)}</a
        >`:u}#f(e){let t=this.#v.length>0;return c`<button
      class="button primary"
      aria-disabled=${t?"true":this.#r}
      aria-describedby=${t?"not-said":u}
      @click=${On}
    >
      ${b("check",18)}${e}
    </button>`}#g(){let{words:e}=this,t=this.#i.some(r=>this.#k(r));return c`
      ${this.#f(e.confirm)}
      ${t?c`<button type="button" class="button" aria-disabled=${this.#r} @click=${this.#_}>${e.edit}</button>`:u}
      <button type="button" class="button plain" aria-disabled=${this.#r} @click=${this.#S}>${e.cancel}</button>
    `}#o(){let{words:e}=this;return c`
      ${this.#f(e.saveAndConfirm)}
      <button type="button" class="button" aria-disabled=${this.#r} @click=${this.#A}>${e.back}</button>
      <button type="button" class="button plain" aria-disabled=${this.#r} @click=${this.#S}>${e.cancel}</button>
    `}#k({property:e}){return this.waiting.proposal?.editable?.includes(e)??!0}#b(e){return this.edited!==void 0&&!this.waiting.expired&&this.#k(e)}async#_(){this.#e&&(this.edited=Object.fromEntries(this.#i.map(e=>[e.property,e.new??""])),await this.updateComplete,this.renderRoot.querySelector("input, select")?.focus())}async#A(){this.#e&&(this.edited=void 0,await this.updateComplete,this.focus())}get#v(){return this.#i.filter(e=>e.mustTick&&!this.#w(e)&&!this.#$(e))}#w(e){return this.ticked[e.property]===(e.new??"")}#$(e){return this.#b(e)&&this.#x(e)!==(e.new??"")}#E(e,t){let{[e.property]:r,...s}=this.ticked;this.ticked=t?{...s,[e.property]:e.new??""}:s}#C(e){if(e.preventDefault(),!this.#e||this.waiting.expired)return;let[t]=this.#v;if(t!==void 0){this.renderRoot.querySelector(`#tick-${CSS.escape(t.property)}`)?.focus();return}let r=Object.fromEntries(this.#i.filter(n=>this.#$(n)).map(n=>[n.property,this.#x(n)])),s=this.#i.filter(n=>n.mustTick&&this.#w(n)&&!this.#$(n)).map(n=>n.property);v(this,"decide",{approved:!0,properties:r,ticked:s})}#x(e){return this.edited?.[e.property]??e.new??""}#S(){this.#e&&v(this,"decide",{approved:!1})}};function On(i){i.detail>1&&i.preventDefault()}customElements.define("libreta-proposal",Yt);function Br(i,e){let t=navigator.languages.find(r=>r.split("-")[0]===e)??e;return new Intl.DateTimeFormat(t,{dateStyle:"medium"}).format(i)}var Mn=2e3,Jt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},contact:{attribute:!1},copied:{state:!0}};static styles=[E,$`
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
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.contact={id:""},this.copied=!1}render(){let{email:e,phone:t,mobilephone:r,jobtitle:s,company:n}=this.contact.properties??{},a=t??r,o=L(this.contact)||this.words.noName,l=[s,n].filter(Boolean).join(" \xB7 ");return c`<article aria-label=${o}>
      <div class="initials" aria-hidden="true">${In(o)}</div>
      <p class="name">${o}</p>
      ${this.#i(o)}
      <p class="work">${l}</p>
      ${e||a?c`<ul>
            ${e?this.#e(e):u}
            ${a?c`<li>${b("phone",16)}<a href=${`tel:${a.replace(/[^+\d]/g,"")}`}>${a}</a></li>`:u}
          </ul>`:u}
      ${this.#t()}
      <div class="acts">
        <button class="button small" aria-label=${this.words.updateNamed(o)} @click=${()=>v(this,"form",{kind:"update",contact:this.contact.id})}>
          ${b("update",16)}${this.words.update}
        </button>
      </div>
    </article>`}#t(){let{words:e,contact:t}=this,{lifecyclestage:r,lastmodifieddate:s=""}=t.properties??{},n=new Date(s),a=t.labels?.hubspot_owner_id,o=[t.labels?.lifecyclestage??r,a&&e.ownedBy(a),Number.isNaN(n.getTime())?void 0:e.changedOn(Br(n,e.tag))].filter(Boolean);return o.length===0?u:c`<p class="standing">${o.join(" \xB7 ")}</p>`}#i(e){let{url:t}=this.contact;return H(t,this.portal)?c`<a
          class="icon-button open"
          href=${t}
          target="_blank"
          rel="noopener noreferrer"
          aria-label=${this.words.openNamed(e)}
          title=${this.words.openInHubSpot}
          >${b("open",18)}</a
        >`:u}#e(e){let{words:t,copied:r}=this;return c`<li>
      ${b("mail",16)}<a href=${`mailto:${encodeURIComponent(e).replace("%40","@")}`}>${e}</a>
      ${navigator.clipboard?c`<button
            class=${r?"icon-button copy done":"icon-button copy"}
            aria-label=${t.copy(e)}
            title=${r?t.copied:t.copy(e)}
            @click=${()=>this.#r(e)}
          >
            ${b(r?"check":"copy",17)}
          </button>`:u}
    </li>`}async#r(e){await navigator.clipboard.writeText(e),this.copied=!0,v(this,"announce",this.words.copied),setTimeout(()=>this.copied=!1,Mn)}};function In(i){let e=i.split(/[\s@.]+/u).filter(t=>/^\p{L}/u.test(t));return[e[0],e.length>1?e[e.length-1]:void 0].map(t=>[...t??""][0]??"").join("").toUpperCase()}customElements.define("libreta-contact",Jt);var Kt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},result:{attribute:!1},skipped:{type:Number},more:{type:Boolean}};static styles=[E,$`
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
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.result={contacts:[]},this.skipped=0,this.more=!1}render(){let{words:e,result:t}=this;return c`
      <ul class=${t.contacts.length===1?"cards one":"cards"} aria-label=${e.contactsFound}>
        ${t.contacts.map(r=>c`<li><libreta-contact .words=${e} .portal=${this.portal} .contact=${r}></libreta-contact></li>`)}
      </ul>
      <div class="foot">
        <span>${this.#t()}</span>
        ${this.more&&t.after!==void 0?c`<button class="button" @click=${()=>v(this,"say",e.showMoreMessage)}>${e.showMore}</button>`:u}
      </div>
    `}#t(){let{words:e,result:t,skipped:r}=this,s=t.contacts.length,n=t.total??r+s;return r>0?e.shownFrom(r+1,r+s,n):n===1?u:e.shownOf(s,n)}};customElements.define("libreta-results",Kt);var Hn=80,Dr=12,ei=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},items:{attribute:!1},activity:{attribute:!1},waiting:{attribute:!1},failure:{attribute:!1},form:{attribute:!1},following:{type:Boolean},buttons:{attribute:!1},untouched:{type:Boolean},away:{state:!0}};static styles=[E,Or];#t=0;constructor(){super(),this.words=void 0,this.portal=void 0,this.items=[],this.activity=void 0,this.waiting=void 0,this.failure=void 0,this.form=void 0,this.following=!1,this.buttons=[],this.untouched=!1,this.away=!1}focus(e){this.renderRoot.querySelector(".column")?.focus(e)}focusForm(){this.#e?.scrollIntoView({block:"nearest"}),this.#e?.focus()}focusProposal(){this.#i?.focus()}get holdsFocus(){let e=this.#i;return e!==null&&this.shadowRoot?.activeElement===e}toTheEnd(){let e=this.#r;if(e===null)return;this.away=!1;let t=this.#i??this.#e,r=t!==null&&t.offsetHeight>e.clientHeight-2*Dr;e.scrollTo({top:r?t.offsetTop-Dr:e.scrollHeight}),this.#t=e.scrollTop}get#i(){return this.renderRoot.querySelector("libreta-proposal, libreta-choice")}get#e(){return this.renderRoot.querySelector("libreta-form")}get#r(){return this.renderRoot.querySelector(".scroller")}render(){let{words:e}=this;return c`
      <div class="scroller" tabindex="0" role="log" aria-live="off" aria-label=${e.conversation} @scroll=${this.#h}>
        <div class=${this.untouched?"column welcome":"column"} tabindex="-1">
          ${this.untouched?c`<div class="mark">${le(56)}</div>`:u}
          ${Wt(this.items,t=>t.key,t=>this.#n(t))}
          ${this.#d()} ${this.#p()} ${this.#u()} ${this.#c()} ${this.untouched?this.#m():u}
        </div>
      </div>
      ${this.away&&!this.waiting?c`<button class="icon-button latest" aria-label=${e.latest} title=${e.latest} @click=${this.toTheEnd}>
            ${b("down")}
          </button>`:u}
    `}updated(){this.#s()}firstUpdated(){let e=this.renderRoot.querySelector(".column");e&&new ResizeObserver(()=>this.#s()).observe(e)}#s(){let e=this.#r;e&&!this.away&&!this.untouched&&!this.#a(e)&&this.toTheEnd()}#a({scrollTop:e,scrollHeight:t,clientHeight:r}){return e<Math.min(this.#t,t-r)-1}#n(e){let{words:t}=this;switch(e.kind){case"person":return c`<div class="said person"><span class="hidden-words">${t.you}: </span>${e.text}</div>`;case"answer":return c`<div class="said answer">
          <span class="hidden-words">${t.libreta}: </span>
          <libreta-answer
            .words=${t}
            .portal=${this.portal}
            .text=${e.text}
            ?streaming=${e.streaming}
            ?stopped=${e.stopped}
          ></libreta-answer>
        </div>`;case"call":return this.#l(e)}}#l(e){let{words:t}=this;return e.result?.contacts?.length>0?c`<libreta-results
        class="card"
        .words=${t}
        .portal=${this.portal}
        .result=${e.result}
        .skipped=${qn(e)}
        ?more=${Fe(this.items)===e&&this.activity===void 0&&this.waiting===void 0}
      ></libreta-results>`:e.result?.status!==void 0?c`<libreta-outcome
        class="card"
        .words=${t}
        .portal=${this.portal}
        .result=${e.result}
        ?idle=${this.activity===void 0&&this.waiting===void 0}
      ></libreta-outcome>`:u}#d(){return this.waiting?Wt([this.waiting],e=>e.choice?e.interruptId:e.callId,e=>e.choice?c`<libreta-choice class="card" .words=${this.words} .portal=${this.portal} .waiting=${e}></libreta-choice>`:c`<libreta-proposal class="card" .words=${this.words} .portal=${this.portal} .waiting=${e}></libreta-proposal>`):u}#c(){return this.form===void 0?u:c`<libreta-form
          class="card"
          .words=${this.words}
          .form=${this.form}
          ?busy=${this.activity!==void 0}
        ></libreta-form>`}#p(){let{words:e,activity:t,waiting:r}=this;return t!==void 0&&t!=="writing"&&(t!=="opening"||this.items.length===0)?jr(e[t]):t===void 0&&this.following?jr(e.following):t===void 0&&r&&!r.expired?c`<p class="state">${b("clock",16)}${e.waiting}</p>`:u}#u(){let{words:e,failure:t}=this;return t===void 0?u:c`<div class="failure">
      ${b("warn")}
      <p>${ti(t,e)}${t.code.startsWith("model_")?c` <span>${e.formsWork}</span>`:u}</p>
      ${t.retry?c`<button class="button" @click=${()=>v(this,"retry")}>${b("retry",17)}${e.tryAgain}</button>`:u}
    </div>`}#m(){return this.buttons.length===0?u:c`<div class="actions" role="group" aria-label=${this.words.actions}>
          ${this.buttons.map(e=>c`<button
                class="action"
                ?disabled=${this.activity!==void 0&&this.activity!=="opening"}
                @click=${()=>v(this,"click",e)}
              >
                ${b(ii(e.id),24)}<span>${e.label}</span>
              </button>`)}
        </div>`}#h({target:e}){let t=e.scrollHeight-e.scrollTop-e.clientHeight;this.away=t>Hn&&(this.away||this.#a(e)),this.#t=e.scrollTop}};function jr(i){return c`<p class="state working"><span class="pen" aria-hidden="true"><i></i><i></i><i></i></span>${i}</p>`}function ti({sentence:i,code:e},t){return i!==void 0?i:e==="unreachable"||e==="cut"||e==="unanswered"?t[e]:t.refused}function ii(i){return i==="search"||i==="create"||i==="update"?i:"said"}function qn(i){try{return Number(JSON.parse(i.args).after)||0}catch{return 0}}customElements.define("libreta-transcript",ei);var at=class{#t;#i;#e=!1;#r=1/0;#s;constructor(e,t){this.#t=e,this.#i=t}start(){this.#s=new AbortController;let{signal:e}=this.#s;addEventListener("online",()=>this.#a(),{signal:e}),addEventListener("offline",()=>this.#a(),{signal:e}),document.addEventListener("visibilitychange",()=>this.#n(),{signal:e}),this.#a()}stop(){this.#s?.abort()}#a(){let e=this.#e;this.#e=!navigator.onLine,this.#t(this.#e),e&&!this.#e&&this.#i()}#n(){document.visibilityState==="hidden"?this.#r=Date.now():Date.now()-this.#r>6e4&&(this.#r=1/0,this.#i())}};var ri={tag:"en",language:"English",chat:"Libreta, contacts assistant",openChat:"Open Libreta",closeChat:"Close",newConversation:"New conversation",chooseLanguage:"Language",theme:i=>`Theme: ${{auto:"as the system",light:"light",dark:"dark"}[i]??i}. Change`,help:"Help and shortcuts",conversation:"Conversation",actions:"What Libreta can do",you:"You",libreta:"Libreta",latest:"Go to the latest message",stopped:"Stopped",message:"Message",placeholder:"Write what you need\u2026",replyPlaceholder:"Or write what to change\u2026",send:"Send",stop:"Stop",charactersLeft:i=>i>=0?`${i} characters left`:`${-i} characters too many`,opening:"Opening the conversation\u2026",reconnecting:"The connection broke. It goes on as soon as Libreta is there again\u2026",thinking:"Thinking\u2026",writing:"Writing\u2026",searching:"Searching HubSpot\u2026",preparing:"Preparing the change\u2026",saving:"Saving to HubSpot\u2026",undoing:"Undoing it in HubSpot\u2026",following:"Finding out what became of it\u2026",offline:"You are offline. What you write stays here; send it when the connection is back.",waiting:"Waiting for your decision. Nothing is written until you confirm.",problem:"That did not work",tryAgain:"Try again",unreachable:"Libreta cannot be reached. Check your connection and try again.",cut:"The connection broke before the answer was complete.",unanswered:"This has no answer yet.",refused:"Libreta could not take that request.",contactsFound:"Contacts found",shownOf:(i,e)=>i<e?`${i} of ${e} shown`:e===1?"1 contact":`${e} contacts`,shownFrom:(i,e,t)=>`${i} to ${e} of ${t} shown`,showMore:"Show more",showMoreMessage:"show more",noName:"No name",openInHubSpot:"Open in HubSpot",openNamed:i=>`Open in HubSpot: ${i} (new tab)`,copy:i=>`Copy ${i}`,copied:"Copied",ownedBy:i=>`Owner: ${i}`,changedOn:i=>`Changed ${i}`,searchForm:"Find a contact",whichForm:"Update a contact",whichField:"Which contact? Name, email, phone or company",updateNamed:i=>`Update ${i}`,update:"Update",formFind:"Search",formContinue:"Continue",formMore:"Another property",formChoose:"Choose\u2026",formNothingToFind:"Fill in at least one field to search by.",formNothingToCreate:"Fill in at least a name or an email.",formNothingNew:"Change at least one field.",formsWork:"Search, create and update work without it: each button below opens a form.",closeForm:"Close the form",createTitle:"Create contact",updateTitle:i=>`Update ${i}`,thisContact:"this contact",property:"Property",oldValue:"Now",newValue:"New",value:"Value",source:"Where it comes from",empty:"empty",emptied:"emptied",said:"You said so",found:"Found in HubSpot",normalised:"You said so, tidied up",not_said:"Nobody said this",notSaidWarning:"Nobody said one of these values. Tick it once you have checked it, or change it; then you can confirm.",emptiesWarning:"A value would be emptied, and you did not say so plainly. Tick it if it should be; then you can confirm.",emptiesChecked:"Yes, empty it",emptiesCheckedNamed:i=>`Yes, empty it: ${i}`,notSaidChecked:"Nobody said this \u2013 I checked it",notSaidCheckedNamed:i=>`Nobody said this \u2013 I checked it: ${i}`,duplicates:"Perhaps the same person",duplicatesHint:"HubSpot already has someone very like this.",theSame:"The same person, it seems",perhaps:"Perhaps",matches:i=>`What matches: ${i.join(", ")}`,updateInstead:"Update this one instead",updateInsteadNamed:i=>`Update this one instead: ${i}`,confirm:"Confirm",edit:"Edit",cancel:"Cancel",saveAndConfirm:"Save and confirm",back:"Back",expired:"This proposal has expired. Nothing was written; ask again if you still want it.",pickThis:"This one",noneOfThem:"None of them",choicePlaceholder:"Or say which one\u2026",choiceExpired:"This question has expired. Nothing was written; ask again if you still want it.",created:"Created",updated:"Updated",unchanged:"Nothing to change",rejected:"Cancelled, nothing was written",set_aside:"Set aside, nothing was written",failed:"Not written",unknown:"Not known whether HubSpot wrote it",expiredOutcome:"Expired, nothing was written",undone:"Undone",undo:"Undo",undoNamed:i=>`Undo: ${i}`,stored:i=>`HubSpot stored \u201C${i}\u201D`,sandbox:"Sandbox",sandboxAbout:"About the sandbox",sandboxBoth:"This is the sandbox: sample contacts, and a small rule-based model that answers.",sandboxHubSpot:"This is the sandbox: sample contacts, not a HubSpot account.",sandboxModel:"A small rule-based model answers here; it understands simple sentences only.",sandboxSet:"For the real thing, set",and:"and",sandboxContacts:"See the sample contacts",hide:"Hide",commands:"Commands",commandOf:i=>i,undoLast:"Undo the last change",helpTitle:"How to use Libreta",helpText:"Ask in your own words to find, create or update a contact. Nothing is written to HubSpot until you confirm it.",shortcuts:"Keyboard",shortcutList:[["Enter","Send"],["Shift + Enter","New line"],["/","Commands"],["Esc","Stop the answer"],["\u2191","Bring back your last message"]]};var Fr={tag:"es",language:"Espa\xF1ol",chat:"Libreta, asistente de contactos",openChat:"Abrir Libreta",closeChat:"Cerrar",newConversation:"Nueva conversaci\xF3n",chooseLanguage:"Idioma",theme:i=>`Tema: ${{auto:"como el sistema",light:"claro",dark:"oscuro"}[i]??i}. Cambiar`,help:"Ayuda y atajos",conversation:"Conversaci\xF3n",actions:"Lo que Libreta puede hacer",you:"T\xFA",libreta:"Libreta",latest:"Ir al \xFAltimo mensaje",stopped:"Detenido",message:"Mensaje",placeholder:"Escribe lo que necesitas\u2026",replyPlaceholder:"O escribe qu\xE9 cambiar\u2026",send:"Enviar",stop:"Detener",charactersLeft:i=>i>=0?`Quedan ${i} caracteres`:`Sobran ${-i} caracteres`,opening:"Abriendo la conversaci\xF3n\u2026",reconnecting:"Se ha cortado la conexi\xF3n. Sigue en cuanto Libreta vuelva a estar\u2026",thinking:"Pensando\u2026",writing:"Escribiendo\u2026",searching:"Buscando en HubSpot\u2026",preparing:"Preparando el cambio\u2026",saving:"Guardando en HubSpot\u2026",undoing:"Deshaci\xE9ndolo en HubSpot\u2026",following:"Averiguando qu\xE9 ha pasado\u2026",offline:"Sin conexi\xF3n. Lo que escribas se queda aqu\xED; env\xEDalo cuando vuelva.",waiting:"Pendiente de tu decisi\xF3n. No se escribe nada hasta que confirmes.",problem:"No ha funcionado",tryAgain:"Reintentar",unreachable:"No se puede conectar con Libreta. Comprueba tu conexi\xF3n e int\xE9ntalo otra vez.",cut:"La conexi\xF3n se cort\xF3 antes de que la respuesta estuviera completa.",unanswered:"Esto a\xFAn no tiene respuesta.",refused:"Libreta no ha podido aceptar la petici\xF3n.",contactsFound:"Contactos encontrados",shownOf:(i,e)=>i<e?`${i} de ${e} mostrados`:e===1?"1 contacto":`${e} contactos`,shownFrom:(i,e,t)=>`Del ${i} al ${e} de ${t}`,showMore:"Mostrar m\xE1s",showMoreMessage:"mu\xE9strame m\xE1s",noName:"Sin nombre",openInHubSpot:"Abrir en HubSpot",openNamed:i=>`Abrir en HubSpot: ${i} (pesta\xF1a nueva)`,copy:i=>`Copiar ${i}`,copied:"Copiado",ownedBy:i=>`Responsable: ${i}`,changedOn:i=>`Modificado el ${i}`,searchForm:"Buscar un contacto",whichForm:"Actualizar un contacto",whichField:"\xBFQu\xE9 contacto? Nombre, correo, tel\xE9fono o empresa",updateNamed:i=>`Actualizar a ${i}`,update:"Actualizar",formFind:"Buscar",formContinue:"Continuar",formMore:"Otra propiedad",formChoose:"Elige\u2026",formNothingToFind:"Rellena al menos un campo para buscar.",formNothingToCreate:"Rellena al menos un nombre o un correo.",formNothingNew:"Cambia al menos un campo.",formsWork:"Buscar, crear y actualizar funcionan sin \xE9l: cada bot\xF3n de abajo abre un formulario.",closeForm:"Cerrar el formulario",createTitle:"Crear contacto",updateTitle:i=>`Actualizar ${i}`,thisContact:"este contacto",property:"Propiedad",oldValue:"Ahora",newValue:"Nuevo",value:"Valor",source:"De d\xF3nde sale",empty:"vac\xEDo",emptied:"se vac\xEDa",said:"Lo has dicho t\xFA",found:"Encontrado en HubSpot",normalised:"Lo has dicho t\xFA, con formato",not_said:"Nadie lo ha dicho",notSaidWarning:"Nadie ha dicho uno de estos valores. M\xE1rcalo cuando lo hayas revisado, o c\xE1mbialo; despu\xE9s puedes confirmar.",emptiesWarning:"Se vaciar\xEDa un dato, y no lo has pedido con claridad. M\xE1rcalo si debe vaciarse; despu\xE9s puedes confirmar.",emptiesChecked:"S\xED, vaciarlo",emptiesCheckedNamed:i=>`S\xED, vaciarlo: ${i}`,notSaidChecked:"Nadie lo ha dicho \u2013 lo he revisado",notSaidCheckedNamed:i=>`Nadie lo ha dicho \u2013 lo he revisado: ${i}`,duplicates:"Quiz\xE1 sea la misma persona",duplicatesHint:"HubSpot ya tiene a alguien muy parecido.",theSame:"Parece la misma persona",perhaps:"Quiz\xE1",matches:i=>`Coincide: ${i.join(", ")}`,updateInstead:"Actualizar este",updateInsteadNamed:i=>`Actualizar este: ${i}`,confirm:"Confirmar",edit:"Editar",cancel:"Cancelar",saveAndConfirm:"Guardar y confirmar",back:"Volver",expired:"Esta propuesta ha caducado. No se ha escrito nada; p\xEDdelo otra vez si a\xFAn lo quieres.",pickThis:"Este",noneOfThem:"Ninguno de ellos",choicePlaceholder:"O di cu\xE1l\u2026",choiceExpired:"Esta pregunta ha caducado. No se ha escrito nada; p\xEDdelo de nuevo si a\xFAn lo quieres.",created:"Creado",updated:"Actualizado",unchanged:"Nada que cambiar",rejected:"Cancelado, no se ha escrito nada",set_aside:"Apartado, no se ha escrito nada",failed:"No se ha escrito",unknown:"No se sabe si HubSpot lo ha escrito",expiredOutcome:"Caducado, no se ha escrito nada",undone:"Deshecho",undo:"Deshacer",undoNamed:i=>`Deshacer: ${i}`,stored:i=>`HubSpot ha guardado \xAB${i}\xBB`,sandbox:"Pruebas",sandboxAbout:"Sobre el entorno de pruebas",sandboxBoth:"Esto es un entorno de pruebas: contactos de muestra y un peque\xF1o modelo de reglas que responde.",sandboxHubSpot:"Esto es un entorno de pruebas: contactos de muestra, no una cuenta de HubSpot.",sandboxModel:"Aqu\xED responde un peque\xF1o modelo de reglas; solo entiende frases sencillas.",sandboxSet:"Para usarlo de verdad, define",and:"y",sandboxContacts:"Ver los contactos de muestra",hide:"Ocultar",commands:"\xD3rdenes",commandOf:i=>({search:"buscar",create:"crear",update:"actualizar",undo:"deshacer",new:"nueva"})[i]??i,undoLast:"Deshacer el \xFAltimo cambio",helpTitle:"C\xF3mo usar Libreta",helpText:"Pide con tus palabras buscar, crear o actualizar un contacto. No se escribe nada en HubSpot hasta que lo confirmas.",shortcuts:"Teclado",shortcutList:[["Intro","Enviar"],["May\xFAs + Intro","L\xEDnea nueva"],["/","\xD3rdenes"],["Esc","Detener la respuesta"],["\u2191","Recuperar tu \xFAltimo mensaje"]]};var ot={en:ri,es:Fr};function Wr(i){return i.map(e=>e?.toLowerCase().split("-")[0]??"").find(e=>e in ot)??"en"}function Zr(i){return ot[i]??ri}var si=class extends y{static properties={words:{attribute:!1},sandbox:{attribute:!1}};static styles=[E,$`
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
      ${b("flask")}
      <p>
        ${n} ${e.sandboxSet}
        ${t?c`<code>HUBSPOT_ACCESS_TOKEN</code>`:u}${t&&r?` ${e.and} `:u}${r?c`<code>OPENAI_API_KEY</code>`:u}.
        ${t&&s?c`<a href=${s} target="_blank" rel="noopener">${e.sandboxContacts}</a>`:u}
      </p>
      <button class="icon-button" aria-label=${e.hide} title=${e.hide} @click=${()=>v(this,"sandbox")}>
        ${b("close")}
      </button>
    </aside>`}};customElements.define("libreta-banner",si);var Un=/^\/(\S*)$/u;function Gr(i,e){let t=Un.exec(e)?.[1];return t===void 0?[]:i.filter(({name:r})=>Vr(r).startsWith(Vr(t)))}function Vr(i){return i.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase()}function Qr(i,e,t,r){return c`<ul id="commands" role="listbox" aria-label=${t}>
    ${i.map((s,n)=>c`<li
        id=${`command-${n}`}
        role="option"
        aria-selected=${n===e?"true":"false"}
        @pointerdown=${a=>a.preventDefault()}
        @click=${()=>r(s)}
      >
        <kbd>/${s.name}</kbd> <span>${s.label}</span>
      </li>`)}
  </ul>`}var Xr=$`
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
`;var Yr=.9,ni=class extends y{static properties={words:{attribute:!1},placeholder:{},limit:{type:Number},busy:{type:Boolean},last:{attribute:!1},kept:{attribute:!1},commands:{attribute:!1},chosen:{state:!0},draft:{state:!0}};static styles=[E,Xr,$`
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
    `];constructor(){super(),this.words=void 0,this.placeholder="",this.limit=4e3,this.busy=!1,this.last="",this.kept=void 0,this.commands=[],this.chosen=0,this.draft=""}willUpdate(e){e.has("kept")&&this.draft===""?this.draft=this.kept?.get()??"":e.has("draft")&&(this.kept?.set(this.draft),this.chosen=0),this.chosen>=this.#s.length&&(this.chosen=0)}focus(){this.#t?.focus()}restore(e){this.draft=this.draft===""?e:`${e}
${this.draft}`}get#t(){return this.renderRoot.querySelector("textarea")}render(){let{words:e}=this,t=this.limit-this.draft.length,r=this.#s,s=r.length>0;return c`
      ${s?Qr(r,this.chosen,e.commands,n=>this.#n(n)):u}
      <form @submit=${this.#l}>
        <textarea
          rows="1"
          autocomplete="off"
          aria-label=${e.message}
          aria-describedby="count"
          aria-invalid=${t<0?"true":"false"}
          aria-controls=${s?"commands":u}
          aria-autocomplete=${s?"list":u}
          aria-activedescendant=${s?`command-${this.chosen}`:u}
          placeholder=${this.placeholder}
          .value=${this.draft}
          @input=${this.#e}
          @keydown=${this.#r}
        ></textarea>
        ${this.busy?c`<button class="act" type="button" aria-label=${e.stop} title=${`${e.stop} (Esc)`} @click=${()=>v(this,"stop")}>
              ${b("stop")}
            </button>`:c`<button class="act" aria-label=${e.send} title=${e.send} ?disabled=${!this.#i}>
              ${b("send")}
            </button>`}
      </form>
      <p id="count" class=${t<0?"count over":"count"} ?hidden=${this.draft.length<this.limit*Yr}>
        ${this.draft.length<this.limit*Yr?u:e.charactersLeft(t)}
      </p>
    `}updated(){let e=this.#t;e&&!CSS.supports("field-sizing","content")&&(e.style.height="auto",e.style.height=`${e.scrollHeight}px`)}get#i(){return!this.busy&&this.draft.trim()!==""&&this.draft.length<=this.limit}#e(e){this.draft=e.target.value}#r(e){if(e.isComposing||e.keyCode===229)return;let t=this.#s;t.length>0&&this.#a(e.key,t)?e.preventDefault():e.key==="Enter"&&!e.shiftKey?this.#l(e):e.key==="ArrowUp"&&this.draft===""&&this.last!==""&&(e.preventDefault(),this.draft=this.last)}get#s(){return this.busy?[]:Gr(this.commands,this.draft)}#a(e,t){switch(e){case"ArrowDown":case"ArrowUp":return this.chosen=(this.chosen+(e==="ArrowDown"?1:t.length-1))%t.length,!0;case"Enter":case"Tab":return this.#n(t[this.chosen]),!0;case"Escape":return this.draft="",!0;default:return!1}}#n(e){this.draft="",e.act()}#l(e){e.preventDefault(),this.send()}send(){if(!this.#i)return;let e=this.draft.trim();this.draft="",v(this,"say",e)}};customElements.define("libreta-composer",ni);var ai=class extends y{static properties={words:{attribute:!1}};static styles=[E,$`
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
      }

      h2 {
        margin: 0 0 0.5rem;
        font: 600 1.125rem/1.3 var(--libreta-serif);
      }

      h3 {
        margin: 1rem 0 0.5rem;
        font-size: 0.875rem;
      }

      p {
        margin: 0;
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        align-items: baseline;
        margin: 0;
        font-size: 0.9375rem;
      }

      dd {
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
    `];constructor(){super(),this.words=void 0}render(){let{words:e}=this;return c`
      <button class="icon-button" @keydown=${this.#t} popovertarget="note" aria-label=${e.help} title=${e.help}>${b("help")}</button>
      <div id="note" popover role="dialog" aria-labelledby="title" @beforetoggle=${this.#i}>
        <h2 id="title">${e.helpTitle}</h2>
        <p>${e.helpText}</p>
        <h3>${e.shortcuts}</h3>
        <dl>
          ${e.shortcutList.map(([t,r])=>c`<dt><kbd>${t}</kbd></dt><dd>${r}</dd>`)}
        </dl>
      </div>
    `}#t(e){e.key==="Escape"&&this.renderRoot.querySelector(":popover-open")&&e.stopPropagation()}#i(e){let t=this.renderRoot.querySelector("button");if(e.newState!=="open"||t===null)return;let{bottom:r,right:s}=t.getBoundingClientRect();e.target.style.top=`${r+8}px`,e.target.style.left=`max(1rem, ${s}px - 21rem)`}};customElements.define("libreta-help",ai);var oi=class extends y{static properties={words:{attribute:!1},locale:{},theme:{},closable:{type:Boolean},sandbox:{type:Boolean}};static styles=[E,$`
      .bar {
        display: flex;
        align-items: center;
        gap: 0.125rem;
        padding: 0.5rem max(0.75rem, env(safe-area-inset-right)) 0.5rem max(1rem, env(safe-area-inset-left));
      }

      .name {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin: 0;
        font: 600 1.25rem/1 var(--libreta-serif);
        letter-spacing: 0.005em;
      }

      .space {
        flex: 1;
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

      @media (pointer: coarse) {
        .badge {
          justify-content: center;
          min-width: 2.75rem;
          min-height: 2.75rem;
        }

        .languages button {
          min-width: 2.75rem;
          height: 2.75rem;
        }
      }

      @container chat (max-width: 27rem) {
        .name:has(+ .badge) span,
        .badge span {
          display: none;
        }

        .badge {
          margin-inline-start: 0.25rem;
          padding: 0 0.4rem;
        }
      }

      @container chat (max-width: 26rem) {
        .name span {
          display: none;
        }
      }

      @container chat (max-width: 22rem) {
        .bar {
          padding-inline: 0.5rem;
        }

        .languages {
          margin-inline-end: 0;
        }

        .name:has(+ .badge) svg {
          display: none;
        }
      }
    `];constructor(){super(),this.words=void 0,this.locale="en",this.theme="auto",this.closable=!1,this.sandbox=!1}render(){let{words:e}=this;return c`<div class="bar">
      <div class="name" role="heading" aria-level=${this.closable?2:1} aria-label="Libreta">
        ${le(28)}<span>Libreta</span>
      </div>
      ${this.sandbox?c`<button class="badge" aria-label=${e.sandboxAbout} title=${e.sandboxAbout} @click=${()=>v(this,"sandbox")}>
            ${b("flask",16)}<span>${e.sandbox}</span>
          </button>`:u}
      <div class="space"></div>
      <div class="languages" role="group" aria-label=${e.chooseLanguage}>
        ${Object.entries(ot).map(([t,{language:r}])=>c`<button
              lang=${t}
              title=${r}
              aria-pressed=${t===this.locale?"true":"false"}
              @click=${()=>v(this,"locale",t)}
            >
              <span aria-hidden="true">${t}</span><span class="hidden-words">${r}</span>
            </button>`)}
      </div>
      ${this.#t(e.theme(this.theme),this.theme,()=>v(this,"theme"))}
      <libreta-help .words=${e}></libreta-help>
      ${this.#t(e.newConversation,"plus",()=>v(this,"new"))}
      ${this.closable?this.#t(e.closeChat,"close",()=>v(this,"close")):u}
    </div>`}#t(e,t,r){return c`<button class="icon-button" aria-label=${e} title=${e} @click=${r}>${b(t)}</button>`}};customElements.define("libreta-header",oi);var lt=["auto","light","dark"],Bn=4e3,Dn=1e4,jn=640,li=class extends y{static properties={endpoint:{},locale:{},theme:{},mode:{},open:{state:!0},bannerHidden:{state:!0},language:{state:!0},worn:{state:!0},offline:{state:!0}};static styles=[ir,E,Ti];#t;#i=new at(e=>this.offline=e,()=>this.#e.catchUp());#e=void 0;constructor(){super(),this.endpoint=new URL("agui",import.meta.url).href,this.locale=void 0,this.theme=void 0,this.mode="bubble",this.open=!1,this.bannerHidden=!1,this.language="en",this.worn="auto",this.offline=!1}connectedCallback(){super.connectedCallback(),this.language=Wr([Tt.get(),this.locale,...navigator.languages]),this.worn=[Ct.get(),this.theme].find(e=>lt.includes(e??""))??"auto",this.#e||(this.#e=this.#r()),this.#e.comeBack(),this.#i.start(),this.mode==="page"&&this.#k()}disconnectedCallback(){super.disconnectedCallback(),this.#i.stop(),this.#e.leave()}#r(){let e=new URL(this.endpoint,document.baseURI).href;this.#t=Gi(e);let t=new Xe(e,Wi(e),this.language),r={change:()=>this.requestUpdate(),answered:({detail:s})=>this.#y(Er(s?.text??"")),proposed:({detail:s})=>this.#S(s.quiet),decided:({detail:s})=>this.#x(s.quiet),unsent:({detail:s})=>this.#a?.restore(s),resend:()=>this.#a?.send(),failed:()=>this.#T(),formed:()=>this.#v()};for(let[s,n]of Object.entries(r))t.addEventListener(s,a=>n(a));return t}get#s(){return Zr(this.language)}get#a(){return this.renderRoot.querySelector("libreta-composer")}get#n(){return this.renderRoot.querySelector("libreta-transcript")}get#l(){let{activity:e}=this.#e;return e!==void 0&&e!=="opening"}render(){return c`${this.open?this.#c():u}${this.mode==="page"?u:this.#d()}`}updated(){this.dataset.theme=this.worn,this.mode==="page"&&(document.documentElement.lang=this.language,document.documentElement.dataset.theme=this.worn)}#d(){let e=this.#s;return c`<button
      class="launcher"
      aria-label=${this.open?e.closeChat:e.openChat}
      aria-expanded=${this.open?"true":"false"}
      ?hidden=${this.open}
      @click=${this.#k}
    >
      ${le(34)}
    </button>`}#c(){let e=this.#s,{items:t,activity:r,waiting:s,failure:n,buttons:a,about:o,form:l,untouched:m,following:d}=this.#e,p=o.sandbox?.hubspot||o.sandbox?.model?o.sandbox:void 0;return c`<div
      class="panel"
      lang=${this.language}
      role=${this.mode==="page"?"main":"dialog"}
      aria-label=${e.chat}
      @keydown=${this.#C}
      @libreta-say=${this.#o(h=>this.#e.send(h))}
      @libreta-click=${this.#o(h=>this.#e.click(h))}
      @libreta-redirect=${this.#o(h=>this.#e.updateInstead(h))}
      @libreta-decide=${this.#o(h=>this.#e.decide(h.approved,h.properties,h.ticked))}
      @libreta-pick=${this.#o(h=>this.#e.pick(h))}
      @libreta-undo=${this.#o(h=>this.#e.undo(h))}
      @libreta-form=${this.#o(h=>this.#_(h))}
      @libreta-fill=${this.#o(h=>this.#e.fill(h.kind,h.fields))}
      @libreta-form-close=${this.#o(()=>this.#A())}
      @libreta-stop=${this.#o(()=>this.#e.stop())}
      @libreta-retry=${this.#o(()=>n?.retry?.())}
      @libreta-new=${this.#o(()=>this.#w())}
      @libreta-locale=${this.#o(h=>this.#$(h))}
      @libreta-theme=${this.#o(()=>this.#E())}
      @libreta-close=${this.#o(()=>this.#b())}
      @libreta-sandbox=${this.#o(()=>this.bannerHidden=!this.bannerHidden)}
      @libreta-announce=${this.#o(h=>this.#y(h))}
    >
      <libreta-header
        .words=${e}
        .locale=${this.language}
        .theme=${this.worn}
        ?closable=${this.mode!=="page"}
        ?sandbox=${p!==void 0&&this.bannerHidden}
      ></libreta-header>
      ${p&&!this.bannerHidden?c`<libreta-banner .words=${e} .sandbox=${p}></libreta-banner>`:u}
      <libreta-transcript
        .words=${e}
        .portal=${o.portal}
        .items=${t}
        .activity=${r}
        .waiting=${s}
        .failure=${n}
        .form=${s?void 0:l}
        ?following=${d}
        .buttons=${a}
        ?untouched=${m}
      ></libreta-transcript>
      <div class="foot">
        ${this.offline?c`<p class="offline" role="status">${b("warn",17)}${e.offline}</p>`:u}
        ${m||s?u:this.#p()}
        <libreta-composer
          .words=${e}
          .placeholder=${s?s.choice?e.choicePlaceholder:e.replyPlaceholder:o.placeholder??e.placeholder}
          .limit=${o.maxCharacters??Bn}
          .last=${Mi(t)}
          .kept=${this.#t}
          .commands=${this.#u()}
          ?busy=${this.#l}
        ></libreta-composer>
      </div>
      <div class="hidden-words" id="announcer" aria-live="polite"></div>
    </div>`}#p(){let{buttons:e,activity:t}=this.#e;return c`<div class="chips" role="group" aria-label=${this.#s.actions}>
      ${e.map(r=>c`<button class="button chip" ?disabled=${t!==void 0} @click=${()=>this.#h(r)}>
            ${b(ii(r.id),17)}${r.label}
          </button>`)}
    </div>`}#u(){let e=this.#s,{buttons:t,waiting:r}=this.#e,s=t.map(n=>({name:e.commandOf(n.id),label:n.label,act:()=>this.#h(n)}));return[...r?[]:s,{name:e.commandOf("undo"),label:e.undoLast,act:()=>this.#m(e.commandOf("undo"))},{name:e.commandOf("new"),label:e.newConversation,act:()=>this.#w()}]}#m(e){this.#e.send(e),this.#f()}#h(e){this.#e.click(e),this.#f()}#f(){this.bannerHidden||=this.offsetWidth<jn||this.mode!=="page",this.#n?.toTheEnd(),this.#g()}#g(){matchMedia("(pointer: coarse)").matches?this.#n?.focus({preventScroll:!0}):this.#a?.focus()}#o(e){return t=>{t.stopPropagation(),e(t.detail),(t.type==="libreta-say"||t.type==="libreta-click")&&this.#f()}}async#k(){let e=!this.open&&this.#e.items.length===0;this.open=!0,e&&this.#e.open(),await this.updateComplete,this.#g()}async#b(){this.open=!1,await this.updateComplete,this.renderRoot.querySelector(".launcher")?.focus()}#_({kind:e,contact:t}){this.#e.openForm(e,t).catch(()=>this.#y(this.#s.unreachable))}#A(){this.#e.closeForm(),this.#g()}async#v(){await this.updateComplete,await this.#n?.updateComplete,this.#n?.focusForm()}#w(){this.#e.startNew(),this.#g()}#$(e){this.language=e,Tt.set(e),this.#e.speak(e)}#E(){this.worn=lt[(lt.indexOf(this.worn)+1)%lt.length]??"auto",Ct.set(this.worn)}#C(e){e.key!=="Escape"||e.defaultPrevented||e.isComposing||(this.#l?(e.preventDefault(),this.#e.stop()):this.mode!=="page"&&this.#b())}#x(e){(!e||this.#n?.holdsFocus)&&this.#g()}async#S(e){let{message:t="",choice:r}=this.#e.waiting??{},s=!e&&this.#a?.draft==="";(!s||r===void 0)&&this.#y(t),await this.updateComplete,await this.#n?.updateComplete,s&&this.#n?.focusProposal()}#T(){let{failure:e}=this.#e;e&&this.#y(ti(e,this.#s))}#y(e){let t=this.renderRoot.querySelector("#announcer");if(t&&e!==""){let r=document.createElement("p");r.textContent=e,t.append(r),setTimeout(()=>r.remove(),Dn)}}};customElements.define("libreta-chat",li);
