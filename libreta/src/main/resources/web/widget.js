// Libreta's widget, with Lit 3.3.3 (BSD-3-Clause) and marked 18.2.1 (MIT): see web/licenses.txt. Made by "npm run bundle".
var Pe=globalThis,Le=Pe.ShadowRoot&&(Pe.ShadyCSS===void 0||Pe.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,nt=Symbol(),nr=new WeakMap,ge=class{constructor(e,t,i){if(this._$cssResult$=!0,i!==nt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Le&&e===void 0){let i=t!==void 0&&t.length===1;i&&(e=nr.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&nr.set(t,e))}return e}toString(){return this.cssText}},ar=r=>new ge(typeof r=="string"?r:r+"",void 0,nt),$=(r,...e)=>{let t=r.length===1?r[0]:e.reduce((i,s,n)=>i+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+r[n+1],r[0]);return new ge(t,r,nt)},or=(r,e)=>{if(Le)r.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let i=document.createElement("style"),s=Pe.litNonce;s!==void 0&&i.setAttribute("nonce",s),i.textContent=t.cssText,r.appendChild(i)}},at=Le?r=>r:r=>r instanceof CSSStyleSheet?(e=>{let t="";for(let i of e.cssRules)t+=i.cssText;return ar(t)})(r):r;var{is:Fi,defineProperty:Wi,getOwnPropertyDescriptor:Zi,getOwnPropertyNames:Vi,getOwnPropertySymbols:Gi,getPrototypeOf:Qi}=Object,ze=globalThis,lr=ze.trustedTypes,Xi=lr?lr.emptyScript:"",Yi=ze.reactiveElementPolyfillSupport,be=(r,e)=>r,ot={toAttribute(r,e){switch(e){case Boolean:r=r?Xi:null;break;case Object:case Array:r=r==null?r:JSON.stringify(r)}return r},fromAttribute(r,e){let t=r;switch(e){case Boolean:t=r!==null;break;case Number:t=r===null?null:Number(r);break;case Object:case Array:try{t=JSON.parse(r)}catch{t=null}}return t}},dr=(r,e)=>!Fi(r,e),cr={attribute:!0,type:String,converter:ot,reflect:!1,useDefault:!1,hasChanged:dr};Symbol.metadata??=Symbol("metadata"),ze.litPropertyMetadata??=new WeakMap;var U=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=cr){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let i=Symbol(),s=this.getPropertyDescriptor(e,i,t);s!==void 0&&Wi(this.prototype,e,s)}}static getPropertyDescriptor(e,t,i){let{get:s,set:n}=Zi(this.prototype,e)??{get(){return this[t]},set(a){this[t]=a}};return{get:s,set(a){let o=s?.call(this);n?.call(this,a),this.requestUpdate(e,o,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??cr}static _$Ei(){if(this.hasOwnProperty(be("elementProperties")))return;let e=Qi(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(be("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(be("properties"))){let t=this.properties,i=[...Vi(t),...Gi(t)];for(let s of i)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[i,s]of t)this.elementProperties.set(i,s)}this._$Eh=new Map;for(let[t,i]of this.elementProperties){let s=this._$Eu(t,i);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let s of i)t.unshift(at(s))}else e!==void 0&&t.push(at(e));return t}static _$Eu(e,t){let i=t.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let i of t.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return or(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,i){this._$AK(e,i)}_$ET(e,t){let i=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,i);if(s!==void 0&&i.reflect===!0){let n=(i.converter?.toAttribute!==void 0?i.converter:ot).toAttribute(t,i.type);this._$Em=e,n==null?this.removeAttribute(s):this.setAttribute(s,n),this._$Em=null}}_$AK(e,t){let i=this.constructor,s=i._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let n=i.getPropertyOptions(s),a=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:ot;this._$Em=s;let o=a.fromAttribute(t,n.type);this[s]=o??this._$Ej?.get(s)??o,this._$Em=null}}requestUpdate(e,t,i,s=!1,n){if(e!==void 0){let a=this.constructor;if(s===!1&&(n=this[e]),i??=a.getPropertyOptions(e),!((i.hasChanged??dr)(n,t)||i.useDefault&&i.reflect&&n===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,i))))return;this.C(e,t,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:i,reflect:s,wrapped:n},a){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),n!==!0||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,n]of this._$Ep)this[s]=n;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,n]of i){let{wrapped:a}=n,o=this[s];a!==!0||this._$AL.has(s)||o===void 0||this.C(s,void 0,n,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};U.elementStyles=[],U.shadowRootOptions={mode:"open"},U[be("elementProperties")]=new Map,U[be("finalized")]=new Map,Yi?.({ReactiveElement:U}),(ze.reactiveElementVersions??=[]).push("2.1.2");var ct=globalThis,hr=r=>r,Ne=ct.trustedTypes,pr=Ne?Ne.createPolicy("lit-html",{createHTML:r=>r}):void 0,dt="$lit$",B=`lit$${Math.random().toFixed(9).slice(2)}$`,ht="?"+B,Ji=`<${ht}>`,Q=document,ke=()=>Q.createComment(""),$e=r=>r===null||typeof r!="object"&&typeof r!="function",pt=Array.isArray,wr=r=>pt(r)||typeof r?.[Symbol.iterator]=="function",lt=`[ 	
\f\r]`,we=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ur=/-->/g,mr=/>/g,V=RegExp(`>|${lt}(?:([^\\s"'>=/]+)(${lt}*=${lt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),fr=/'/g,gr=/"/g,kr=/^(?:script|style|textarea|title)$/i,ut=r=>(e,...t)=>({_$litType$:r,strings:e,values:t}),c=ut(1),_=ut(2),qn=ut(3),D=Symbol.for("lit-noChange"),u=Symbol.for("lit-nothing"),br=new WeakMap,G=Q.createTreeWalker(Q,129);function $r(r,e){if(!pt(r)||!r.hasOwnProperty("raw"))throw Error("invalid template strings array");return pr!==void 0?pr.createHTML(e):e}var xr=(r,e)=>{let t=r.length-1,i=[],s,n=e===2?"<svg>":e===3?"<math>":"",a=we;for(let o=0;o<t;o++){let l=r[o],m,h,p=-1,d=0;for(;d<l.length&&(a.lastIndex=d,h=a.exec(l),h!==null);)d=a.lastIndex,a===we?h[1]==="!--"?a=ur:h[1]!==void 0?a=mr:h[2]!==void 0?(kr.test(h[2])&&(s=RegExp("</"+h[2],"g")),a=V):h[3]!==void 0&&(a=V):a===V?h[0]===">"?(a=s??we,p=-1):h[1]===void 0?p=-2:(p=a.lastIndex-h[2].length,m=h[1],a=h[3]===void 0?V:h[3]==='"'?gr:fr):a===gr||a===fr?a=V:a===ur||a===mr?a=we:(a=V,s=void 0);let f=a===V&&r[o+1].startsWith("/>")?" ":"";n+=a===we?l+Ji:p>=0?(i.push(m),l.slice(0,p)+dt+l.slice(p)+B+f):l+B+(p===-2?o:f)}return[$r(r,n+(r[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},xe=class r{constructor({strings:e,_$litType$:t},i){let s;this.parts=[];let n=0,a=0,o=e.length-1,l=this.parts,[m,h]=xr(e,t);if(this.el=r.createElement(m,i),G.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(s=G.nextNode())!==null&&l.length<o;){if(s.nodeType===1){if(s.hasAttributes())for(let p of s.getAttributeNames())if(p.endsWith(dt)){let d=h[a++],f=s.getAttribute(p).split(B),g=/([.?@])?(.*)/.exec(d);l.push({type:1,index:n,name:g[2],strings:f,ctor:g[1]==="."?Oe:g[1]==="?"?Ie:g[1]==="@"?He:Y}),s.removeAttribute(p)}else p.startsWith(B)&&(l.push({type:6,index:n}),s.removeAttribute(p));if(kr.test(s.tagName)){let p=s.textContent.split(B),d=p.length-1;if(d>0){s.textContent=Ne?Ne.emptyScript:"";for(let f=0;f<d;f++)s.append(p[f],ke()),G.nextNode(),l.push({type:2,index:++n});s.append(p[d],ke())}}}else if(s.nodeType===8)if(s.data===ht)l.push({type:2,index:n});else{let p=-1;for(;(p=s.data.indexOf(B,p+1))!==-1;)l.push({type:7,index:n}),p+=B.length-1}n++}}static createElement(e,t){let i=Q.createElement("template");return i.innerHTML=e,i}};function X(r,e,t=r,i){if(e===D)return e;let s=i!==void 0?t._$Co?.[i]:t._$Cl,n=$e(e)?void 0:e._$litDirective$;return s?.constructor!==n&&(s?._$AO?.(!1),n===void 0?s=void 0:(s=new n(r),s._$AT(r,t,i)),i!==void 0?(t._$Co??=[])[i]=s:t._$Cl=s),s!==void 0&&(e=X(r,s._$AS(r,e.values),s,i)),e}var Me=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,s=(e?.creationScope??Q).importNode(t,!0);G.currentNode=s;let n=G.nextNode(),a=0,o=0,l=i[0];for(;l!==void 0;){if(a===l.index){let m;l.type===2?m=new ae(n,n.nextSibling,this,e):l.type===1?m=new l.ctor(n,l.name,l.strings,this,e):l.type===6&&(m=new qe(n,this,e)),this._$AV.push(m),l=i[++o]}a!==l?.index&&(n=G.nextNode(),a++)}return G.currentNode=Q,s}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,t),t+=i.strings.length-2):i._$AI(e[t])),t++}},ae=class r{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,s){this.type=2,this._$AH=u,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=i,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=X(this,e,t),$e(e)?e===u||e==null||e===""?(this._$AH!==u&&this._$AR(),this._$AH=u):e!==this._$AH&&e!==D&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):wr(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==u&&$e(this._$AH)?this._$AA.nextSibling.data=e:this.T(Q.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,s=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=xe.createElement($r(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===s)this._$AH.p(t);else{let n=new Me(s,this),a=n.u(this.options);n.p(t),this.T(a),this._$AH=n}}_$AC(e){let t=br.get(e.strings);return t===void 0&&br.set(e.strings,t=new xe(e)),t}k(e){pt(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,s=0;for(let n of e)s===t.length?t.push(i=new r(this.O(ke()),this.O(ke()),this,this.options)):i=t[s],i._$AI(n),s++;s<t.length&&(this._$AR(i&&i._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let i=hr(e).nextSibling;hr(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Y=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,s,n){this.type=1,this._$AH=u,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=n,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=u}_$AI(e,t=this,i,s){let n=this.strings,a=!1;if(n===void 0)e=X(this,e,t,0),a=!$e(e)||e!==this._$AH&&e!==D,a&&(this._$AH=e);else{let o=e,l,m;for(e=n[0],l=0;l<n.length-1;l++)m=X(this,o[i+l],t,l),m===D&&(m=this._$AH[l]),a||=!$e(m)||m!==this._$AH[l],m===u?e=u:e!==u&&(e+=(m??"")+n[l+1]),this._$AH[l]=m}a&&!s&&this.j(e)}j(e){e===u?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Oe=class extends Y{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===u?void 0:e}},Ie=class extends Y{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==u)}},He=class extends Y{constructor(e,t,i,s,n){super(e,t,i,s,n),this.type=5}_$AI(e,t=this){if((e=X(this,e,t,0)??u)===D)return;let i=this._$AH,s=e===u&&i!==u||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,n=e!==u&&(i===u||s);s&&this.element.removeEventListener(this.name,this,i),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},qe=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){X(this,e)}},yr={M:dt,P:B,A:ht,C:1,L:xr,R:Me,D:wr,V:X,I:ae,H:Y,N:Ie,U:He,B:Oe,F:qe},Ki=ct.litHtmlPolyfillSupport;Ki?.(xe,ae),(ct.litHtmlVersions??=[]).push("3.3.3");var vr=(r,e,t)=>{let i=t?.renderBefore??e,s=i._$litPart$;if(s===void 0){let n=t?.renderBefore??null;i._$litPart$=s=new ae(e.insertBefore(ke(),n),n,void 0,t??{})}return s._$AI(r),s};var mt=globalThis,y=class extends U{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=vr(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return D}};y._$litElement$=!0,y.finalized=!0,mt.litElementHydrateSupport?.({LitElement:y});var es=mt.litElementPolyfillSupport;es?.({LitElement:y});(mt.litElementVersions??=[]).push("4.2.2");var Sr=$`
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
`;function M(){if(crypto.randomUUID!==void 0)return crypto.randomUUID();let r=crypto.getRandomValues(new Uint8Array(16));return r[6]=(r[6]??0)&15|64,r[8]=(r[8]??0)&63|128,Array.from(r,t=>t.toString(16).padStart(2,"0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/,"$1-$2-$3-$4-")}async function*_r(r){let e=[];for await(let t of ts(r))t.startsWith("data:")?e.push(t.slice(t.startsWith("data: ")?6:5)):t===""&&e.length>0&&(yield JSON.parse(e.join(`
`)),e=[]);e.length>0&&(yield JSON.parse(e.join(`
`)))}async function*ts(r){let e=r.getReader(),t=new TextDecoder,i="";try{for(;;){let{done:s,value:n}=await e.read();i+=s?t.decode():t.decode(n,{stream:!0});let a=i.split(`
`);if(i=a.pop()??"",yield*a.map(o=>o.replace(/\r$/,"")),s)break}}finally{await e.cancel().catch(()=>{})}i!==""&&(yield i)}var rs=6e4,O=class extends Error{constructor(e,t={}){super(t.message??e),this.kind=e,this.code=t.code??e,this.sentence=t.message}};async function*Ar(r,e,t){let i=new ft;try{let s=await is(r,e,AbortSignal.any([t,i.signal]));for await(let n of _r(i.watch(s))){if(n.type==="RUN_ERROR")throw new O("error",{code:n.code,message:n.message});if(yield n,n.type==="RUN_FINISHED")return}}catch(s){throw t.throwIfAborted(),s instanceof O?s:new O("cut")}finally{i.stop()}throw new O("cut")}async function is(r,e,t){let i;try{i=await fetch(r,{method:"POST",headers:{"Content-Type":"application/json",Accept:"text/event-stream"},credentials:"include",cache:"no-store",body:JSON.stringify(e),signal:t})}catch{throw new O("unreachable")}if(!i.ok||i.body===null)throw new O("refused",await ss(i));return i.body}async function ss(r){let e=await r.json().catch(()=>{});return{code:e?.error?.code??`http_${r.status}`,message:e?.error?.message}}var ft=class{#t=new AbortController;#r=this.#e();get signal(){return this.#t.signal}watch(e){let t=()=>{this.stop(),this.#r=this.#e()};return e.pipeThrough(new TransformStream({transform(i,s){t(),s.enqueue(i)}}),{signal:this.signal})}stop(){clearTimeout(this.#r)}#e(){return setTimeout(()=>this.#t.abort(),rs)}};var ns=[300,700,1500],Ue=class{locale;#t;#r;constructor(e,t,i){this.#t=e,this.#r=t,this.locale=i}async turn(e,t,i){let s=await this.#e(e,t,i);for(let n of ns)s?.code==="turn_running"&&!t.aborted&&(await new Promise(a=>setTimeout(a,n)),s=await this.#e(e,t,i));return s}async#e(e,t,i){try{for await(let s of Ar(this.#t,this.#s(e),t))t.throwIfAborted(),i(s)}catch(s){if(t.aborted)return;if(s instanceof O)return s;throw s}}#s({messages:e=[],forwarded:t={},resume:i}){return{threadId:this.#r.get()??"",runId:M(),protocolVersion:"1.0",state:{},messages:e,tools:[],context:[],forwardedProps:{locale:this.locale,...t},...i?{resume:i}:{}}}};function Be(r,e=M()){return{kind:"person",key:e,id:e,text:r}}function Tr(r){return r.findLast(e=>e.kind==="person")?.text??""}function Rr(r,e){switch(e.type){case"TEXT_MESSAGE_START":return Er(r,gt(e.messageId,"",!0));case"TEXT_MESSAGE_CONTENT":return ye(r,"answer",e.messageId,t=>({...t,text:t.text+e.delta}));case"TEXT_MESSAGE_END":return ye(r,"answer",e.messageId,t=>({...t,streaming:!1}));case"TOOL_CALL_START":return Er(r,Nr(e.toolCallId,e.toolCallName,""));case"TOOL_CALL_ARGS":return ye(r,"call",e.toolCallId,t=>({...t,args:t.args+e.delta}));case"TOOL_CALL_RESULT":return ye(r,"call",e.toolCallId,t=>({...t,result:Mr(e.content)}));case"MESSAGES_SNAPSHOT":return ls(r,as(e.messages));default:return r}}function Er(r,e){let t=r.find(i=>i.kind===e.kind&&i.id===e.id);return t===void 0?[...r,e]:r.map(i=>i===t?{...e,key:t.key}:i)}function Pr(r,{stopped:e}){let t=r.filter(i=>i.kind!=="answer"||!i.streaming||i.text!=="").map(i=>i.kind==="answer"&&i.streaming?{...i,streaming:!1,stopped:e}:i);return e&&t.at(-1)?.kind==="person"?[...t,{...gt(M(),"",!1),stopped:e}]:t}function De(r){return r.findLast(e=>e.kind==="call")}function Lr(r){return r.findLast(e=>e.kind==="call"&&e.result?.status!==void 0)}function zr(r,e){return r.find(t=>t.kind==="call"&&t.result?.operationId===e)}function ye(r,e,t,i){return r.map(s=>s.kind===e&&s.id===t?i(s):s)}function gt(r,e,t){return{kind:"answer",key:r,id:r,text:e,streaming:t,stopped:!1}}function Nr(r,e,t){return{kind:"call",key:r,id:r,name:e,args:t,result:void 0}}function as(r){let e=[];for(let t of r){let i=os(t);t.role==="user"&&i!==""?e.push(Be(i,t.id)):t.role==="assistant"?(i!==""&&e.push(gt(t.id,i,!1)),e.push(...(t.toolCalls??[]).map(s=>Nr(s.id,s.function.name,s.function.arguments)))):t.role==="tool"&&(e=ye(e,"call",t.toolCallId??"",s=>({...s,result:Mr(i)})))}return e}function os(r){return typeof r.content=="string"?r.content:(r.content??[]).map(e=>e.text??"").join("")}function ls(r,e){let t=e.map((i,s)=>{let n=r[s];return n!==void 0&&Cr(n,i)?{...i,key:n.key}:i});return r.forEach((i,s)=>{i.kind==="answer"&&i.stopped&&!t.some(n=>Cr(n,i))&&t.splice(Math.min(s,t.length),0,i)}),t}function Cr(r,e){return r.kind==="call"||e.kind==="call"?r.kind===e.kind&&r.id===e.id:r.kind===e.kind&&(r.id===e.id||r.text===e.text)}function Mr(r){try{return JSON.parse(typeof r=="string"?r:r.map(e=>e.text??"").join(""))}catch{return null}}function bt({callId:r,interruptId:e},t,i){let s=t==="reply"?i:{...i,decision:M()};return{deciding:t,call:r,entry:{interruptId:e,status:"resolved",payload:s}}}function Or(r){return r.deciding==="undo"?{forwarded:{undo:r.operation}}:{resume:[r.entry]}}function wt(r,{items:e,waiting:t}){if(r.deciding==="undo")return kt(zr(e,r.operation)?.result)?"open":"told";if(t!==void 0)return t.interruptId===r.entry.interruptId?"waits":"told";let i=e.find(s=>s.kind==="call"&&s.id===r.call);return i?.kind==="call"&&i.result===void 0?"open":"told"}function kt(r){return r?.operationId!==void 0&&(r.status==="created"||r.status==="updated")}function Ir(r){return r===void 0||r.kind==="error"||r.kind==="refused"&&!r.code.startsWith("http_")}var cs=[2e3,4e3,8e3,...Array.from({length:10},()=>1e4)],je=class{#t;#r;#e;constructor(e,t){this.#r=e,this.#e=t}get going(){return this.#t!==void 0}start(){this.#t?.abort();let e=new AbortController;this.#t=e,this.#e(),this.#s(e.signal).finally(()=>{this.#t===e&&this.stop()})}stop(){this.#t!==void 0&&(this.#t.abort(),this.#t=void 0,this.#e())}async#s(e){for(let t of cs)if(await ds(t,e),await hs(e),e.aborted||!await this.#r(e))return}};function ds(r,e){return new Promise(t=>{let i=setTimeout(t,r);e.addEventListener("abort",()=>(clearTimeout(i),t(void 0)),{once:!0})})}async function hs(r){for(;document.visibilityState==="hidden"&&!r.aborted;)await new Promise(e=>{document.addEventListener("visibilitychange",e,{once:!0,signal:r}),r.addEventListener("abort",e,{once:!0})})}var Fe=class{#t;#r=new Map;constructor(e){this.#t=e}async open(e,t,i){let[s,n]=await Promise.all([this.#e(t),i===void 0?void 0:this.#s(`forms/contact/${encodeURIComponent(i)}`,t)]),a=s.find(o=>o.kind===e);return a&&{...a,...n?{contact:n.contact}:{}}}#e(e){let t=this.#r.get(e)??this.#s("forms",e).then(({forms:i})=>i);return this.#r.set(e,t),t.catch(()=>this.#r.delete(e)),t}async#s(e,t){let i=new URL(e,this.#t);i.searchParams.set("locale",t);let s=await fetch(i,{credentials:"include"});if(!s.ok)throw new Error(`${i} answered ${s.status}`);return s.json()}};function Hr(r){let e=r?.result?.error;return e===void 0?[]:e.problems??[{message:e.message}]}function qr({kind:r,fields:e,contact:t},i){let s={};for(let{name:n}of e){let a=(i[n]??"").trim(),o=t?.properties?.[n]??"";(r==="update"&&t?i[n]!==void 0&&a!==o:a!=="")&&(s[n]=a)}return s}var $t=new Map;function xt(r){try{return localStorage.getItem(r)??$t.get(r)}catch{return $t.get(r)}}function yt(r,e){$t.set(r,e);try{localStorage.setItem(r,e)}catch{}}function Ur(r){let e=`libreta:thread:${r}`,t=xt(e);return{get:()=>t,set(i){t=i,yt(e,i)}}}var oe={get(r){try{return sessionStorage.getItem(r)??void 0}catch{return}},set(r,e){try{sessionStorage.setItem(r,e)}catch{}},forget(r){try{sessionStorage.removeItem(r)}catch{}}};function Br(r,e){let t=()=>`libreta:decision:${r}:${e.get()}`;return{get(){try{return JSON.parse(oe.get(t())??"null")??void 0}catch{return}},set:i=>oe.set(t(),JSON.stringify(i)),forget:()=>oe.forget(t())}}function Dr(r){let e=`libreta:draft:${r}`;return{get:()=>oe.get(e)??"",set:t=>t===""?oe.forget(e):oe.set(e,t)}}var vt={get:()=>xt("libreta:theme"),set:r=>yt("libreta:theme",r)},St={get:()=>xt("libreta:locale"),set:r=>yt("libreta:locale",r)};function jr(r,e){switch(r.type){case"TEXT_MESSAGE_START":return"writing";case"TEXT_MESSAGE_END":case"TOOL_CALL_RESULT":return"thinking";case"TOOL_CALL_START":return r.toolCallName==="search_contacts"?"searching":"preparing";default:return e}}function Fr({id:r,toolCallId:e,message:t,metadata:i}){return{interruptId:r,callId:e??r,message:t??"",proposal:i?.proposal,choice:i?.choice,expired:!1,deciding:void 0}}function Wr({expiresAt:r}){let e=Date.parse(r??"")-Date.now();return e<2147483647?e:void 0}var We=class extends EventTarget{items=[];activity=void 0;waiting=void 0;failure=void 0;buttons=[];about={};form=void 0;quiet=!1;#t;get untouched(){return!this.items.some(e=>e.kind!=="answer")}take(e){let t=this.activity==="opening"?"opening":jr(e,this.activity);switch(this.set({items:Rr(this.items,e),activity:t}),e.type){case"CUSTOM":this.#r(e.name,e.value);break;case"TEXT_MESSAGE_END":this.dispatchEvent(new CustomEvent("answered",{detail:this.items.find(i=>i.id===e.messageId)}));break;case"TOOL_CALL_RESULT":this.waiting?.callId===e.toolCallId&&this.wait(void 0);break;case"RUN_FINISHED":this.wait(e.outcome?.type==="interrupt"?e.outcome.interrupts[0]:void 0);break}}#r(e,t){e==="libreta.buttons"?this.set({buttons:t.buttons}):e==="libreta.about"&&this.set({about:t})}wait(e){clearTimeout(this.#t);let t=this.waiting;if(e===void 0){this.set({waiting:void 0}),t!==void 0&&this.dispatchEvent(new CustomEvent("decided",{detail:{quiet:this.quiet}}));return}this.set({waiting:Fr(e)}),this.#e(e),t?.interruptId!==e.id&&this.dispatchEvent(new CustomEvent("proposed",{detail:{quiet:this.quiet}}))}#e(e){let t=Wr(e);t!==void 0&&(this.#t=setTimeout(()=>{this.waiting?.interruptId===e.id&&this.waiting.deciding===void 0&&this.set({waiting:{...this.waiting,expired:!0}})},t))}set(e){Object.assign(this,e),this.dispatchEvent(new CustomEvent("change"))}};var Zr=new Set(["proposal_waiting","choice_waiting","unknown_interrupt","expired_interrupt","already_decided","wrong_answer","not_a_choice"]),us=/^(turn_running|too_many|hubspot_|model_|http_5)/,Ze=class extends We{#t;#r;#e;#s;#i;#n;#a=new je(e=>this.#v(e),()=>this.set({}));#l=new AbortController;#p=!1;#u=!1;#m=!0;#d=Promise.resolve();constructor(e,t,i){super(),this.#t=t,this.#r=new Ue(e,t,i),this.#e=Br(e,t),this.#s=new Fe(e),this.#i=this.#e.get()}get following(){return this.#a.going}async open(){this.#t.get()===void 0&&this.#t.set(M());let e=await this.#b();e?.code==="unknown_thread"?await this.startNew():e?this.#_(e,()=>this.open()):await this.#o()}async startNew(){this.#l.abort(),this.#e.forget(),this.#i=void 0,this.#n=void 0,this.#t.set(M()),this.wait(void 0),this.set({items:[],failure:void 0,form:void 0});let e=await this.#b();e&&this.#_(e,()=>this.open())}async speak(e){if(this.#r.locale=e,this.activity!==void 0&&this.activity!=="opening"){this.#u=!0;return}this.#u=!1,this.#l.abort(),await(this.untouched?this.startNew():this.open())}async send(e){await this.#h(Be(e),{})}async click(e){let t=this.#h(Be(e.label),{button:e.id});await this.openForm(e.id).catch(()=>{}),await t}async openForm(e,t){await this.#d;let i=await this.#s.open(e,this.#r.locale,t);this.set({form:i}),i&&t!==void 0&&this.dispatchEvent(new CustomEvent("formed"))}closeForm(){this.set({form:void 0})}async fill(e,t){if(await this.#d,this.activity!==void 0||this.waiting!==void 0)return;let i=e==="update"?this.form?.contact?.id:void 0,s=await this.#g(e==="search"?"searching":"preparing",{forwarded:{form:{kind:e,fields:t,...i===void 0?{}:{contact:i}}}});if(s){this.#x(s,()=>this.fill(e,t));return}let n=Hr(De(this.items));n.length===0?this.closeForm():this.form&&(this.set({form:{...this.form,problems:n}}),this.dispatchEvent(new CustomEvent("formed")))}async decide(e,t={},i=[]){let s={approved:e,...Object.keys(t).length>0?{properties:t}:{},...i.length>0?{ticked:i}:{}};await this.#k(e?"approve":"decline",s)}async updateInstead(e){await this.#k("redirect",{updateInstead:e})}async pick(e){await this.#k("pick",{contact:e})}async undo(e){this.activity===void 0&&this.waiting===void 0&&await this.#f({deciding:"undo",operation:e})}stop(){this.activity!=="saving"&&this.activity!=="undoing"&&this.#l.abort()}leave(){this.#m=!1,this.stop(),this.#a.stop()}comeBack(){this.#m=!0,this.activity===void 0&&this.#y()}#b(){let e=this.#g(this.#i?.deciding==="approve"?"saving":"opening",{});return this.#d=e.then(()=>{}),e}async#h(e,t){if(await this.#d,this.activity!==void 0){t.button===void 0&&this.#w(e);return}this.waiting?.expired&&await this.#S(this.waiting),this.closeForm(),await this.#c(e,t)}async#c(e,t){this.items.some(n=>n.key===e.key)||this.set({items:[...this.items,e]});let i=this.waiting?await this.#A(bt(this.waiting,"reply",{reply:e.text})):await this.#g("thinking",{messages:[{id:e.id,role:"user",content:e.text}],forwarded:t});if(i===void 0)return;if((i.kind==="error"||i.kind==="cut")&&!Zr.has(i.code)){this.#x(i,()=>this.#c(e,t));return}this.#w(e);let s=i.kind==="unreachable"||us.test(i.code);this.#x(i,s?()=>this.dispatchEvent(new CustomEvent("resend")):void 0)}#w(e){this.set({items:this.items.filter(t=>t.key!==e.key)}),this.dispatchEvent(new CustomEvent("unsent",{detail:e.text}))}async#o(){let e=this.#i;if(this.#i=void 0,e===void 0)return;let t=wt(e,this);t==="waits"||t==="open"&&e.deciding==="undo"?await this.#f(e):this.#E(t==="open"?e:void 0)}async#k(e,t){this.waiting!==void 0&&await this.#f(bt(this.waiting,e,t))}async#f(e){this.#e.set(e);let t=await this.#A(e);t&&this.#x(t,()=>this.#f(e))}async#A(e){let{deciding:t}=e;this.#n=e,this.waiting&&t!=="undo"&&this.set({waiting:{...this.waiting,deciding:t}});let i=await this.#g(t==="approve"?"saving":t==="undo"?"undoing":"thinking",Or(e));return this.waiting?.deciding!==void 0&&this.set({waiting:{...this.waiting,deciding:void 0}}),this.#n===e&&this.#E(Ir(i)&&!this.#p?void 0:e),i}#E(e){this.#n=e,e===void 0&&this.#e.forget(),this.#y()}#y(){this.#m&&(this.#n!==void 0||this.#$)?this.#a.start():this.#a.stop()}get#$(){return Lr(this.items)?.result.status==="unknown"}async#v(e){let t=[],i=await this.#r.turn({},e,o=>t.push(o));if(i!==void 0||e.aborted)return i!==void 0&&i.code!=="unknown_thread";let s=this.#C;this.quiet=!0,t.forEach(o=>this.take(o)),this.quiet=!1;let n=this.#C,a=n?.id!==s?.id;return this.#T(a),a&&this.dispatchEvent(new CustomEvent("answered",{detail:n})),this.#n!==void 0||this.#$}get#C(){return this.items.findLast(e=>e.kind==="answer")}#T(e){let t=this.#n,i=t&&wt(t,this);t===void 0||i==="open"&&!(e&&t.deciding==="undo")||(this.#n=void 0,this.#e.forget(),i!=="waits"&&t.deciding!=="reply"&&this.set({failure:void 0}))}async#S({interruptId:e}){this.wait(void 0),await this.#g("thinking",{resume:[{interruptId:e,status:"cancelled"}]}),this.set({failure:void 0})}async#x(e,t){e.code==="unknown_thread"?(await this.startNew(),this.#_(e,void 0)):Zr.has(e.code)?(await this.open(),this.#_(e,void 0)):this.#_(e,t)}#_(e,t){this.set({failure:{code:e.code,sentence:e.sentence,retry:t}}),this.dispatchEvent(new CustomEvent("failed"))}async#g(e,t){this.#l.abort();let i=new AbortController;this.#l=i,this.#a.stop(),this.set({activity:e,failure:void 0});let s=await this.#r.turn(t,i.signal,n=>this.take(n));return this.#l===i&&(this.#p=i.signal.aborted,this.set({items:Pr(this.items,{stopped:this.#p}),activity:void 0}),this.#R(),this.#y()),s}#R(){this.#u&&queueMicrotask(()=>this.speak(this.#r.locale))}};var E=$`
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
`;var ms={send:_`<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" />`,stop:_`<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor" />`,plus:_`<path d="M12 5v14M5 12h14" />`,close:_`<path d="m6 6 12 12M18 6 6 18" />`,down:_`<path d="M12 5v14M5.5 12.5 12 19l6.5-6.5" />`,help:_`<circle cx="12" cy="12" r="9" /><path d="M9.4 9.2a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 2M12 17v.01" />`,auto:_`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />`,light:_`<circle cx="12" cy="12" r="4" /><path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />`,dark:_`<path d="M20 14.2A8.2 8.2 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z" />`,search:_`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4.5 4.5" />`,create:_`<circle cx="10" cy="8" r="4" /><path d="M3 20c.6-3.6 3.4-5.5 7-5.5 1.2 0 2.3.2 3.3.6M18 14v6m-3-3h6" />`,update:_`<path d="M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17z M14.5 7.5l3 3" />`,mail:_`<rect x="3.5" y="5.5" width="17" height="13" rx="2" /><path d="m4 7 8 6 8-6" />`,phone:_`<path d="M5.5 4h3l1.7 4.3-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2L20 15.5v3a1.6 1.6 0 0 1-1.7 1.6C10.7 19.6 4.4 13.3 3.9 5.7A1.6 1.6 0 0 1 5.5 4z" />`,open:_`<path d="M14 4h6v6M20 4l-9 9M18 14v4.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10" />`,copy:_`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.5v-3a1.5 1.5 0 0 0-1.5-1.5H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5h3" />`,check:_`<path d="m5 12.5 4.5 4.5L19 7" />`,warn:_`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.5v.01" />`,said:_`<path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4z" />`,found:_`<rect x="4" y="4" width="16" height="16" rx="2" /><circle cx="12" cy="10" r="2.5" /><path d="M7.5 17c.6-2.2 2.3-3.3 4.5-3.3s3.9 1.1 4.5 3.3" />`,normalised:_`<path d="M12 3.5 13.8 9l5.7 1.5-5.7 1.7L12 18l-1.8-5.8-5.7-1.7L10.2 9zM19 16v4m-2-2h4" />`,aside:_`<path d="M5 12h14" />`,clock:_`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.2l3.3 2" />`,flask:_`<path d="M9.5 3.5h5M10.5 3.5v6L5 18.6A1.3 1.3 0 0 0 6.1 20.5h11.8a1.3 1.3 0 0 0 1.1-1.9l-5.5-9.1v-6M7.8 14.5h8.4" />`,undo:_`<path d="M8.5 4.5 4 9l4.5 4.5M4 9h10.2a5.3 5.3 0 0 1 0 10.6H9.5" />`,retry:_`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4" />`};function b(r,e=20){return c`<svg
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
    ${ms[r]}
  </svg>`}function le(r=28){return c`<svg aria-hidden="true" width=${r} height=${r} viewBox="0 0 32 32" fill="none">
    <rect x="5" y="3" width="22" height="26" rx="4.5" fill="var(--libreta-accent)" />
    <path d="M10 3v26" stroke="var(--libreta-on-accent)" stroke-opacity=".35" stroke-width="1.5" />
    <circle cx="17.5" cy="12.5" r="3.2" fill="var(--libreta-on-accent)" />
    <path d="M12 22.5c.4-3.6 2.5-5.3 5.5-5.3s5.1 1.7 5.5 5.3z" fill="var(--libreta-on-accent)" />
    <path d="M3 9h4M3 16h4M3 23h4" stroke="var(--libreta-margin)" stroke-width="2.2" stroke-linecap="round" />
  </svg>`}var Vr=$`
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
`;function Ct(){return{async:!1,breaks:!1,extensions:null,gfm:!0,hooks:null,pedantic:!1,renderer:null,silent:!1,tokenizer:null,walkTokens:null}}var re=Ct();function si(r){re=r}var K={exec:()=>null};function J(r){let e=[];return t=>{let i=Math.max(0,Math.min(3,t-1)),s=e[i];return s||(s=r(i),e[i]=s),s}}function w(r,e=""){let t=typeof r=="string"?r:r.source,i={replace:(s,n)=>{let a=typeof n=="string"?n:n.source;return a=a.replace(T.caret,"$1"),t=t.replace(s,a),i},getRegex:()=>new RegExp(t,e)};return i}var ni=((r="")=>{try{return!!new RegExp("(?<=1)(?<!1)"+r)}catch{return!1}})(),T={codeRemoveIndent:/^(?: {0,3}\t| {1,4})/gm,listInterruptsParagraph:/^ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/,outputLinkReplace:/\\([\[\]])/g,indentCodeCompensation:/^(\s+)(?:```)/,beginningSpace:/^\s+/,endingHash:/#$/,startingSpaceChar:/^ /,endingSpaceChar:/ $/,endingSpaceTabChar:/[ \t]$/,nonSpaceChar:/[^ ]/,newLineCharGlobal:/\n/g,tabCharGlobal:/\t/g,leadingSpaceTab:/^[ \t]+/,multipleSpaceGlobal:/\s+/g,blankLine:/^[ \t]*$/,doubleBlankLine:/\n[ \t]*\n[ \t]*$/,blockquoteStart:/^ {0,3}>/,blockquoteSetextReplace:/\n {0,3}((?:=+|-+)[ \t]*)(?=\n|$)/g,blockquoteSetextReplace2:/^ {0,3}>[ \t]?/gm,blockquoteMarkerWhitespace:/^( {0,3}>)(\t[ \t]*)/gm,nestedBlockMarker:/^ {0,3}(?:(?:[*+-]|\d{1,9}[.)])(?: |$)|> ?)/,listReplaceNesting:/^ {1,4}(?=( {4})*[^ ])/g,listIsTask:/^\[[ xX]\][ \t]+\S/,listReplaceTask:/^\[[ xX]\][ \t]+/,listTaskCheckbox:/\[[ xX]\]/,anyLine:/\n.*\n/,hrefBrackets:/^<(.*)>$/,tableDelimiter:/[:|]/,tableAlignChars:/^\||\| *$/g,tableRowBlankLine:/\n[ \t]*$/,tableAlignRight:/^ *-+: *$/,tableAlignCenter:/^ *:-+: *$/,tableAlignLeft:/^ *:-+ *$/,startATag:/^<a /i,endATag:/^<\/a>/i,startPreScriptTag:/^<(pre|code|kbd|script)(\s|>)/i,endPreScriptTag:/^<\/(pre|code|kbd|script)(\s|>)/i,startAngleBracket:/^</,endAngleBracket:/>$/,pedanticHrefTitle:/^([^'"]*[^\s])\s+(['"])(.*)\2/,unicodeAlphaNumeric:/[\p{L}\p{N}]/u,numericCharacterReference:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));/,numericCharacterReferenceOrAmpersand:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,escapeTest:/[&<>"']/,escapeReplace:/[&<>"']/g,escapeTestNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/,escapeReplaceNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,caret:/(^|[^\[])\^/g,percentDecode:/%25/g,findPipe:/\|/g,splitPipe:/ \|/,slashPipe:/\\\|/g,carriageReturn:/\r\n|\r/g,spaceLine:/^ +$/gm,notSpaceStart:/^\S*/,endingNewline:/\n$/,listItemRegex:r=>new RegExp(`^( {0,3}${r})((?:[	 ][^\\n]*)?(?:\\n|$))`),nextBulletRegex:J(r=>new RegExp(`^ {0,${r}}(?:[*+-]|\\d{1,9}[.)])((?:[ 	][^\\n]*)?(?:\\n|$))`)),hrRegex:J(r=>new RegExp(`^ {0,${r}}((?:-[ 	]*){3,}|(?:_[ 	]*){3,}|(?:\\*[ 	]*){3,})(?:\\n+|$)`)),fencesBeginRegex:J(r=>new RegExp(`^ {0,${r}}(?:\`\`\`|~~~)`)),headingBeginRegex:J(r=>new RegExp(`^ {0,${r}}#{1,6}(?:\\s|$)`)),pedanticHeadingBeginRegex:J(r=>new RegExp(`^ {0,${r}}#`)),htmlBeginRegex:J(r=>new RegExp(`^ {0,${r}}(?:</?(?:${Rt})(?:[ \\t]+|$|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)`,"i")),blockquoteBeginRegex:J(r=>new RegExp(`^ {0,${r}}>`)),nestedContainerMarkers:/^(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?))+/},fs=/^(?:[ \t]*(?:\n|$))+/,gs=/^((?: {4}| {0,3}\t)[^\n]+(?:\n(?:[ \t]*(?:\n|$))*)?)+/,bs=/^ {0,3}(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)(?:\n|$)(?:|([\s\S]*?)(?:\n|$))(?: {0,3}(?:(?=`)\1`*|(?=~)\1~*) *(?=\n|$)|$)/,_e=/^ {0,3}((?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/,ws=/^ {0,3}(#{1,6})(?=\s|$)(.*)(?:\n+|$)/,Tt=/ {0,3}(?:[*+-]|\d{1,9}[.)])/,Rt="address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul",Ae=w(" {0,3}(?:</?(?:tag)(?:[ \\t]+|\\n|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)").replace("tag",Rt).getRegex(),ai=/^(?!bull |blockCode|fences|blockquote|heading|html|table)((?:.|\n(?!\s*?\n|bull |fences|blockquote|heading|hr|html|table))+?)\n {0,3}(=+|-+)[ \t]*(?:\n+|$)/,oi=w(ai).replace(/bull/g,Tt).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/\|table/g,"").replace(/html/g,Ae).getRegex(),ks=w(ai).replace(/bull/g,Tt).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/table/g,/ {0,3}\|?(?:[:\- ]*\|)+[\:\- ]*\n/).replace(/html/g,Ae).getRegex(),Pt=/^([^\n]+(?:\n(?!hr|heading|lheading|blockquote|fences|list|html|table|[ \t]+\n)[^\n]+)*)/,$s=/^[^\n]+/,Lt=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\\n]|\n(?![ \t]*\n))+/,xs=w(/^ {0,3}\[(label)\]: *(?:\n[ \t]*)?([^<\s][^\s]*|<(?:\\.|[^\n<>\\])*>)(?:(?: +(?:\n[ \t]*)?| *\n[ \t]*)(title))? *(?:\n+|$)/).replace("label",Lt).replace("title",/(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\\n]|\n(?!\n))*'|\((?:\\[\s\S]|[^()\\])*\))/).getRegex(),ys=w(/^(bull)([ \t][^\n]*?)?(?:\n|$)/).replace(/bull/g,Tt).getRegex(),zt=/<!--(?:-?>|[\s\S]*?(?:-->|$))/,vs=w("^ {0,3}(?:<(script|pre|style|textarea)[\\s>][\\s\\S]*?(?:</\\1>[^\\n]*\\n*|$)|comment[^\\n]*(\\n+|$)|<\\?[\\s\\S]*?(?:\\?>[^\\n]*\\n*|$)|<![A-Z][\\s\\S]*?(?:>[^\\n]*\\n*|$)|<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>[^\\n]*\\n*|$)|</?(tag)(?:[ \\t]+|\\n|/?>|$)[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|<(?!(?:script|pre|style|textarea)(?![a-z0-9-]))([a-z][a-z0-9-]*)(?:attribute)*?[ \\t]*/?>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|</[a-z][a-z0-9-]*\\s*>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$))","i").replace("comment",zt).replace("tag",Rt).replace("attribute",/[ \t]+[a-zA-Z:_][\w.:-]*(?:[ \t]*=[ \t]*"[^"\n]*"|[ \t]*=[ \t]*'[^'\n]*'|[ \t]*=[ \t]*[^\s"'=<>`]+)?/).getRegex(),li=r=>w(Pt).replace("hr",_e).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("|table","").replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list",r).replace("html",Ae).getRegex(),Ss=li(/ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/),_s=li(/ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/),As=w(/^( {0,3}> ?(?:(?![ \t]*(?:\n|$))(paragraph)|[^\n]*)(?:\n|$))+/).replace("paragraph",_s).getRegex(),Nt={blockquote:As,code:gs,def:xs,fences:bs,heading:ws,hr:_e,html:vs,lheading:oi,list:ys,newline:fs,paragraph:Ss,table:K,text:$s},Gr=w("^ *([^\\n ].*)\\n {0,3}((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)(?:\\n((?:(?! *\\n|hr|heading|blockquote|code|fences|list|html).*(?:\\n|$))*)\\n*|$)").replace("hr",_e).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("blockquote"," {0,3}>").replace("code","(?: {4}| {0,3}	)[^\\n]").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]").replace("html",Ae).getRegex(),Es={...Nt,lheading:ks,table:Gr,paragraph:w(Pt).replace("hr",_e).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("table",Gr).replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]+[^ \\t\\n]").replace("html",Ae).getRegex()},Cs={...Nt,html:w(`^ *(?:comment(?: *\\n|\\s*$)|<(tag)[\\s\\S]+?</\\1>(?: *\\n{2,}|\\s*$)|<tag(?:"[^"]*"|'[^']*'|\\s[^'"/>\\s]*)*?/?>(?: *\\n{2,}|\\s*$))`).replace("comment",zt).replace(/tag/g,"(?!(?:a|em|strong|small|s|cite|q|dfn|abbr|data|time|code|var|samp|kbd|sub|sup|i|b|u|mark|ruby|rt|rp|bdi|bdo|span|br|wbr|ins|del|img)\\b)\\w+(?!:|[^\\w\\s@]*@)\\b").getRegex(),def:/^ *\[([^\]]+)\]: *<?([^\s>]+)>?(?: +(["(][^\n]+[")]))? *(?:\n+|$)/,heading:/^(#{1,6})(.*)(?:\n+|$)/,fences:K,lheading:/^(.+?)\n {0,3}(=+|-+) *(?:\n+|$)/,paragraph:w(Pt).replace("hr",_e).replace("heading",` *#{1,6} *[^
]`).replace("|table","").replace("blockquote"," {0,3}>").replace("|fences","").replace("|list","").replace("|html","").replace("|tag","").replace("lheading",oi).getRegex()},Ts=/^\\([!"#$%&'()*+,\-./:;<=>?@\[\]\\^_`{|}~])/,Rs=/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/,ci=/^( {2,}|\\)\n(?!\s*$)[ \t]*/,Ps=/^(`+|[^`])(?:(?= {2,}\n)|[\s\S]*?(?:(?=[\\<!\[`*_]|\b_|$)|[^ ](?= {2,}\n)))/,I=/[\p{P}\p{S}]/u,de=/[\s\p{P}\p{S}]/u,Ee=/[^\s\p{P}\p{S}]/u,Ls=w(/^((?![*_])punctSpace)/,"u").replace(/punctSpace/g,de).getRegex(),zs=/[\p{Pi}\p{Ps}"']/u,di=/(?!~)[\p{P}\p{S}]/u,Ns=/(?!~)[\s\p{P}\p{S}]/u,Ms=/(?:[^\s\p{P}\p{S}]|~)/u,Os=w(/link|precode-code|html/,"g").replace("link",/\[(?:[^\[\]`]|(?<a>`+)[^`]+\k<a>(?!`))*?\]\((?:\\[\s\S]|[^\\\(\)]|\((?:\\[\s\S]|[^\\\(\)])*\))*\)/).replace("precode-",ni?"(?<!`)()":"(^^|[^`])").replace("code",/(?<b>`+)[^`]+\k<b>(?!`)/).replace("html",/<(?! )[^<>]*?>/).getRegex(),hi=/^(?:\*+(?:((?!\*)punct)|([^\s*]))?)|^_+(?:((?!_)punct)|([^\s_]))?/,Is=w(hi,"u").replace(/punct/g,I).getRegex(),Hs=w(hi,"u").replace(/punct/g,di).getRegex(),qs=/^(?:\*+(?:((?!\*)(?!openQuote)punct)|([^\s*]))?)|^_+(?:((?!_)(?!openQuote)punct)|([^\s_]))?/,Us=w(qs,"u").replace(/openQuote/g,zs).replace(/punct/g,I).getRegex(),pi="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)punctSpace(\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|notPunctSpace(\\*+)(?=notPunctSpace)",Bs=w(pi,"gu").replace(/notPunctSpace/g,Ee).replace(/punctSpace/g,de).replace(/punct/g,I).getRegex(),Ds=w(pi,"gu").replace(/notPunctSpace/g,Ms).replace(/punctSpace/g,Ns).replace(/punct/g,di).getRegex(),js="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)[\\s](\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|(?:(?!\\*)punct|notPunctSpace)(\\*+)(?!\\*)(?=notPunctSpace)",Fs=w(js,"gu").replace(/notPunctSpace/g,Ee).replace(/punctSpace/g,de).replace(/punct/g,I).getRegex(),Ws=w("^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)punctSpace(_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)","gu").replace(/notPunctSpace/g,Ee).replace(/punctSpace/g,de).replace(/punct/g,I).getRegex(),Zs="^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)[\\s](_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)|(?:(?!_)punct|notPunctSpace)(_+)(?!_)(?=notPunctSpace)",Vs=w(Zs,"gu").replace(/notPunctSpace/g,Ee).replace(/punctSpace/g,de).replace(/punct/g,I).getRegex(),Gs=w(/^~~?(?:((?!~)punct)|[^\s~])/,"u").replace(/punct/g,I).getRegex(),Qs="^[^~]+(?=[^~])|(?!~)punct(~~?)(?=[\\s]|$)|notPunctSpace(~~?)(?!~)(?=punctSpace|$)|(?!~)punctSpace(~~?)(?=notPunctSpace)|[\\s](~~?)(?!~)(?=punct)|(?!~)punct(~~?)(?!~)(?=punct)|notPunctSpace(~~?)(?=notPunctSpace)",Xs=w(Qs,"gu").replace(/notPunctSpace/g,Ee).replace(/punctSpace/g,de).replace(/punct/g,I).getRegex(),Ys=w(/\\(punct)/,"gu").replace(/punct/g,I).getRegex(),Js=w(/(`+)(?:[^`]|[^`][\s\S]*?[^`])\1(?!`)|`+|\\(punct)/,"gu").replace(/punct/g,I).getRegex(),Ks=w(/^<(scheme:[^\s\x00-\x1f<>]*|email)>/).replace("scheme",/[a-zA-Z][a-zA-Z0-9+.-]{1,31}/).replace("email",/[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+(@)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+(?![-_])/).getRegex(),en=w(zt).replace("(?:-->|$)","-->").getRegex(),tn=w("^comment|^</[a-zA-Z][a-zA-Z0-9-]*\\s*>|^<[a-zA-Z][a-zA-Z0-9-]*(?:attribute)*?\\s*/?>|^<\\?[\\s\\S]*?\\?>|^<![a-zA-Z]+\\s[\\s\\S]*?>|^<!\\[CDATA\\[[\\s\\S]*?\\]\\]>").replace("comment",en).replace("attribute",/\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*"[^"]*"|\s*=\s*'[^']*'|\s*=\s*[^\s"'=<>`]+)?/).getRegex(),ui=/\[(?:\\[\s\S]|[^\[\]\\])*\]/,Qe=w(/(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\])|[^\[\]\\`])*?/).replace("brackets",ui).getRegex(),rn=w(/^!?\[(label)\]\([ \t\n]*(href)(?:(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)(title))?[ \t\n]*\)/).replace("label",Qe).replace("href",/<(?:\\.|[^\n<>\\])*>|(?!<)[^ \t\n\x00-\x1f]+|(?=\))/).replace("title",/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^)\\])*\)/).getRegex(),sn=w(/^!?\[(label)\]\[(ref)\]/).replace("label",Qe).replace("ref",Lt).getRegex(),nn=w(/^!?\[(ref)\](?:\[\])?/).replace("ref",Lt).getRegex(),Qr=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\]){1,999}/,an=w(/(?:[^\[\]\\`]*(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\]))){0,999}?[^\[\]\\`]*?/).replace("brackets",ui).getRegex(),on=w("reflink|nolink(?!\\()","g").replace("reflink",w(/^!?\[(label)\]\[(ref)\]/).replace("label",an).replace("ref",Qr).getRegex()).replace("nolink",w(/^!?\[(ref)\](?:\[\])?/).replace("ref",Qr).getRegex()).getRegex(),Xr=/[hH][tT][tT][pP][sS]?|[fF][tT][pP]/,ln=/[A-Za-z0-9._+-]+@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/,cn=w(/(?:mailto:email|xmpp:email(?:\/[A-Za-z0-9@.]+)?)/).replace(/email/g,ln).getRegex(),Mt={_backpedal:K,anyPunctuation:Ys,anyPunctuationOutsideCode:Js,autolink:Ks,blockSkip:Os,br:ci,code:Rs,del:K,delLDelim:K,delRDelim:K,emStrongLDelim:Is,emStrongRDelimAst:Bs,emStrongRDelimUnd:Ws,escape:Ts,link:rn,nolink:nn,punctuation:Ls,reflink:sn,reflinkSearch:on,tag:tn,text:Ps,url:K},dn={...Mt,emStrongLDelim:Us,emStrongRDelimAst:Fs,emStrongRDelimUnd:Vs,link:w(/^!?\[(label)\]\((.*?)\)/).replace("label",Qe).getRegex(),reflink:w(/^!?\[(label)\]\s*\[([^\]]*)\]/).replace("label",Qe).getRegex()},_t={...Mt,emStrongRDelimAst:Ds,emStrongLDelim:Hs,delLDelim:Gs,delRDelim:Xs,url:w(/^emailProtocol|^((?:protocol):\/\/|www\.)(?:[a-zA-Z0-9\-]+\.?)+[^\s<]*|^email/).replace("emailProtocol",cn).replace("protocol",Xr).replace("email",/[A-Za-z0-9._+-]+(@)[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/).getRegex(),_backpedal:/(?:[^?!.,:;*_'"~()&]+|\([^)]*\)|&(?![a-zA-Z0-9]+;$)|[?!.,:;*_'"~)]+(?!$))+/,del:/^(~~?)(?=[^\s~])((?:\\[\s\S]|[^\\])*?(?:\\[\s\S]|[^\s~\\]))\1(?=[^~]|$)/,text:w(/^(?:[^a-zA-Z0-9](?=emailProtocol)|(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|(?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@)|[\s\S]*?(?:(?=[\\<!\[`*~_]|\b_|protocol:\/\/|wwwStart|$)|[^ ](?= {2,}\n)|[^a-zA-Z0-9](?=emailProtocol)|[^a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-](?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@))))/).replace("protocol",Xr).replace(/emailProtocol/g,/(?:mailto|xmpp):/).replace("wwwStart",ni?"(?<![^\\s*_~(])www\\.":"www\\.").getRegex()},hn={..._t,br:w(ci).replace("{2,}","*").getRegex(),text:w(_t.text).replace("\\b_","\\b_| {2,}\\n").replace(/\{2,\}/g,"*").getRegex()},Ve={normal:Nt,gfm:Es,pedantic:Cs},ve={normal:Mt,gfm:_t,breaks:hn,pedantic:dn},pn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Yr=r=>pn[r];function P(r,e){if(e){if(T.escapeTest.test(r))return r.replace(T.escapeReplace,Yr)}else if(T.escapeTestNoEncode.test(r))return r.replace(T.escapeReplaceNoEncode,Yr);return r}function un(r){return T.numericCharacterReference.test(r)?r.replace(T.numericCharacterReferenceOrAmpersand,(e,t,i)=>{if(t===void 0&&i===void 0)return"&amp;";let s=t===void 0?Number.parseInt(i,16):Number.parseInt(t,10);return s===0||s>1114111||s>=55296&&s<=57343?"\uFFFD":s===38?"&amp;":String.fromCodePoint(s)}):r}function Jr(r){try{r=encodeURI(r).replace(T.percentDecode,"%")}catch{return null}return r}function Kr(r,e){let t=r.replace(T.findPipe,(n,a,o)=>{let l=!1,m=a;for(;--m>=0&&o[m]==="\\";)l=!l;return l?"|":" |"}),i=t.split(T.splitPipe),s=0;if(i[0].trim()||i.shift(),i.length>0&&!i.at(-1)?.trim()&&i.pop(),e)if(i.length>e)i.splice(e);else for(;i.length<e;)i.push("");for(;s<i.length;s++)i[s]=i[s].trim().replace(T.slashPipe,"|");return i}function j(r,e,t){let i=r.length;if(i===0)return"";let s=0;for(;s<i;){let n=r.charAt(i-s-1);if(n===e&&!t)s++;else if(n!==e&&t)s++;else break}return r.slice(0,i-s)}function ei(r){let e=r.split(`
`),t=e.length-1;for(;t>=0&&T.blankLine.test(e[t]);)t--;return e.length-t<=2?r:e.slice(0,t+1).join(`
`)}function Xe(r){return r.trim().replace(T.multipleSpaceGlobal," ").toLowerCase().toUpperCase().toLowerCase()}function ti(r,e){if(r.indexOf(e[0])===-1&&r.indexOf(e[1])===-1)return-1;let t=0;for(let i=0;i<r.length;i++)if(r[i]==="\\")i++;else if(r[i]===e[0])t++;else if(r[i]===e[1]&&(t--,t<0))return i;return t>0?-2:-1}var ce=new WeakMap;function Ot(r){let e={"*":-1,_:-1},t=-1,i=r.length;for(let s=0;s<i;s++){let n=r[s];if(n!=="*"&&n!=="_"&&n!=="~")continue;let a=s===0?`
`:r[s-1],o=s+1;for(;o<i&&r[o]===n;)o++;a!==" "&&a!=="	"&&a!==`
`&&a!=="\r"&&a!=="\f"&&(n==="~"?t=s:e[n]=s),s=o-1}return{maskedSrc:r,lastPossibleEmStrongCloserIndex:e,lastPossibleDelCloserIndex:t}}function mn(r,e){let t=Ot(e),i=ce.get(r);i?i.push(t):ce.set(r,[t])}function fn(r){let e=ce.get(r);e&&(e.pop(),e.length===0&&ce.delete(r))}function mi(r,e,t){let i=ce.get(r)?.at(-1);return i&&i.maskedSrc===e?i.lastPossibleEmStrongCloserIndex[t]:Ot(e).lastPossibleEmStrongCloserIndex[t]}function fi(r,e){let t=ce.get(r)?.at(-1);return t&&t.maskedSrc===e?t.lastPossibleDelCloserIndex:Ot(e).lastPossibleDelCloserIndex}function Ge(r,e=0){let t=e,i="";for(let s of r)if(s==="	"){let n=4-t%4;i+=" ".repeat(n),t+=n}else i+=s,t++;return i}function gn(r,e){let t="";for(let i=0;i<r.length;i++){if(r[i]==="`"){let s=e.inline.code.exec(r.slice(i));if(s){t+=s[0],i+=s[0].length-1;continue}}if(r[i]==="\\"&&(r[i+1]==="["||r[i+1]==="]")){t+=r[i+1],i++;continue}t+=r[i]}return t}function ri(r,e,t,i,s){let n=e.href,a=e.title||null,o=gn(r[1],s),l=r[0].charAt(0)==="!",m=i.state.inLink,h=i.state.linkEmitted,p=i.state.inRawBlock;i.state.inLink=!0,i.state.linkEmitted=!1;let d=i.inlineTokens(o),f=i.state.linkEmitted;if(i.state.linkEmitted=h,i.state.inLink=m,!l){if(f){i.state.inRawBlock=p;return}i.state.linkEmitted=!0}return{type:l?"image":"link",raw:t,href:n,title:a,text:o,tokens:d}}function bn(r,e,t){let i=r.match(t.other.indentCodeCompensation);if(i===null)return e;let s=i[1];return e.split(`
`).map(n=>{let a=n.match(t.other.beginningSpace);if(a===null)return n;let[o]=a;return n.slice(Math.min(o.length,s.length))}).join(`
`)}function ii(r,e,t,i){if(!e.includes("<"))return!1;for(let s=0;s<e.length;s++){if(e[s]==="\\"){s++;continue}if(e[s]==="`"){let o=i.inline.code.exec(e.slice(s));if(o){s+=o[0].length-1;continue}}if(e[s]!=="<")continue;let n=r.slice(t+s),a=i.inline.tag.exec(n)||i.inline.autolink.exec(n);if(a){if(a[0].length>e.length-s)return!0;s+=a[0].length-1}}return!1}var ee=class{options;rules;lexer;constructor(r){this.options=r||re}space(r){let e=this.rules.block.newline.exec(r);if(e&&e[0].length>0)return{type:"space",raw:e[0]}}code(r){let e=this.rules.block.code.exec(r);if(e){let t=this.options.pedantic?e[0]:ei(e[0]),i=t.replace(this.rules.other.codeRemoveIndent,"");return{type:"code",raw:t,codeBlockStyle:"indented",text:i}}}fences(r){let e=this.rules.block.fences.exec(r);if(e){let t=e[0],i=bn(t,e[3]||"",this.rules);return e[3]!==void 0&&(i===""||i.endsWith(`
`))&&(i+=`
`),{type:"code",raw:t,lang:e[2]?e[2].trim().replace(this.rules.inline.anyPunctuation,"$1"):e[2],text:i}}}heading(r){let e=this.rules.block.heading.exec(r);if(e){let t=e[2].trim();if(this.rules.other.endingHash.test(t)){let i=j(t,"#");(this.options.pedantic||!i||this.rules.other.endingSpaceTabChar.test(i))&&(t=i.trim())}return{type:"heading",raw:j(e[0],`
`),depth:e[1].length,text:t,tokens:this.lexer.inline(t)}}}hr(r){let e=this.rules.block.hr.exec(r);if(e)return{type:"hr",raw:j(e[0],`
`)}}blockquote(r){let e=this.rules.block.blockquote.exec(r);if(e){let t=j(e[0],`
`).split(`
`),i="",s="",n=[];for(;t.length>0;){let a=!1,o=[],l;for(l=0;l<t.length;l++)if(this.rules.other.blockquoteStart.test(t[l]))o.push(t[l]),a=!0;else if(!a)o.push(t[l]);else break;t=t.slice(l);let m=o.join(`
`),h=m.replace(this.rules.other.blockquoteMarkerWhitespace,(f,g,x)=>x.startsWith(" ")?g+" "+x.slice(1):g+Ge(x,g.length)).replace(this.rules.other.blockquoteSetextReplace,`
    $1`).replace(this.rules.other.blockquoteSetextReplace2,"");i=i?`${i}
${m}`:m,s=s?`${s}
${h}`:h;let p=this.lexer.state.top;if(this.lexer.state.top=!0,this.lexer.blockTokens(h,n,!0),this.lexer.state.top=p,t.length===0)break;let d=n.at(-1);if(d?.type==="code"||d?.type==="heading"||d?.type==="hr"||d?.type==="html"||d?.type==="table")break;if(d?.type==="blockquote"){let f=d,g=t.join(`
`),x=f.raw+`
`+g.replace(this.rules.other.blockquoteSetextReplace2,""),k=this.blockquote(x);n[n.length-1]=k;let S=x.substring(k.raw.length).replace(/^\n/,""),q=S?S.split(`
`).length:0,C=q?t.slice(0,-q):t;if(C.length>0&&(i=`${i}
${C.join(`
`)}`),s=s.substring(0,s.length-f.text.length)+k.text,t=t.slice(C.length),t.length>0&&this.rules.other.blockquoteStart.test(t[0]))continue;break}else if(d?.type==="list"){let f=d,g=f.raw+`
`+t.join(`
`),x=this.list(g);n[n.length-1]=x;let k=x.raw.length>f.raw.length?g.slice(f.raw.length+1,x.raw.length).split(`
`).length:0;if(k>0){let S=t.slice(0,k).join(`
`);i=`${i}
${S}`,s=`${s}
${S}`}if(t=t.slice(k),t.length>0&&!this.rules.other.blockquoteStart.test(t[0]))break;continue}}return{type:"blockquote",raw:i,tokens:n,text:s}}}list(r){let e=this.rules.block.list.exec(r);if(e){if(!this.options.pedantic&&this.lexer.state.lastToken?.type==="text"&&!this.rules.other.listInterruptsParagraph.test(r))return;let t=r,i=()=>t.length-r.length,s=e[1].trim(),n=s.length>1,a={type:"list",raw:"",ordered:n,start:n?+s.slice(0,-1):"",loose:!1,items:[]};s=n?`\\d{1,9}\\${s.slice(-1)}`:`\\${s}`,this.options.pedantic&&(s=n?s:"[*+-]");let o=this.rules.other.listItemRegex(s),l=!1;for(;r;){let p=!1,d="";if(!(e=o.exec(r))||this.rules.block.hr.test(r))break;let f=i();r=r.substring(e[0].length);let g=e[2].split(`
`,1)[0],x=e[1].length,k=this.options.pedantic?Ge(g,x):g.replace(this.rules.other.leadingSpaceTab,ie=>Ge(ie,x)),S=r.split(`
`,1)[0],q=!k.trim(),C=0;if(this.options.pedantic?(C=2,d=k.trimStart()):q?C=x+1:(C=k.search(this.rules.other.nonSpaceChar),C=C>4?1:C,d=k.slice(C),C+=x),q&&this.rules.other.blankLine.test(S)&&(r=r.substring(S.length+1),p=!0),!p){let ie=this.rules.other.nextBulletRegex(C),me=this.rules.other.hrRegex(C),Te=this.rules.other.fencesBeginRegex(C),Z=this.options.pedantic?this.rules.other.pedanticHeadingBeginRegex(C):this.rules.other.headingBeginRegex(C),fe=this.rules.other.htmlBeginRegex(C),Re=this.rules.other.blockquoteBeginRegex(C),st=!1;for(;r;){let sr=r.split(`
`,1)[0],se;if(S=sr,this.options.pedantic?(S=S.replace(this.rules.other.listReplaceNesting,"  "),se=S):se=S.replace(this.rules.other.leadingSpaceTab,z=>Ge(z)),Te.test(S)||Z.test(S)||fe.test(S)||Re.test(S)||ie.test(S)||me.test(S))break;if(se.search(this.rules.other.nonSpaceChar)>=C||!S.trim())d+=`
`+se.slice(C),st=!1;else{if(q)break;let z=k;if(!this.options.pedantic&&!d.includes(`
`)&&!k.includes("	")){let ne;for(;!me.test(z)&&(ne=this.rules.other.nestedBlockMarker.exec(z));)z=z.slice(ne[0].length);if(!z.trim())break}if(z.replace(this.rules.other.tabCharGlobal,"    ").search(this.rules.other.nonSpaceChar)>=4||Te.test(z)||Z.test(z)||fe.test(z)||me.test(z))break;if(!this.options.pedantic&&!st){let ne=k.replace(this.rules.other.nestedContainerMarkers,"");if(this.rules.block.fences.test(ne)||this.rules.block.heading.test(ne)||this.rules.block.hr.test(ne))break}let ji=!this.options.pedantic&&/^ {0,3}(?:=+|-+) *$/.test(S)&&this.rules.block.lheading.test(`${k}
${S}`)?`    ${se.replace(/^ {0,3}/,"")}`:S;d+=`
`+ji,st=!0}q=!S.trim(),r=r.substring(sr.length+1),k=se.slice(C)}}let ue=t.slice(f,i());a.loose||(l?a.loose=!0:this.rules.other.doubleBlankLine.test(ue)&&(l=!0)),a.items.push({type:"list_item",raw:ue,task:!!this.options.gfm&&this.rules.other.listIsTask.test(d),loose:!1,text:d,tokens:[]})}let m=a.items.at(-1);if(m)m.raw=m.raw.trimEnd(),m.text=m.text.trimEnd();else return;a.raw=t.slice(0,i()).trimEnd();let h=[];for(let p of a.items)if(this.lexer.state.top=!1,h.push(this.lexer.inlineQueue.length),p.tokens=this.lexer.blockTokens(p.text,[]),!a.loose){let d=p.tokens.filter(g=>g.type==="space"),f=d.length>0&&d.some(g=>this.rules.other.anyLine.test(g.raw));a.loose=f}for(let p=0;p<a.items.length;p++){let d=a.items[p],f=d.tokens[0];if(d.task&&(f?.type==="text"||f?.type==="paragraph")){d.text=d.text.replace(this.rules.other.listReplaceTask,""),f.raw=f.raw.replace(this.rules.other.listReplaceTask,""),f.text=f.text.replace(this.rules.other.listReplaceTask,"");let g=this.lexer.inlineQueue;for(let k=h[p];k<g.length;k++)if(g[k].tokens===f.tokens){g[k].src=g[k].src.replace(this.rules.other.listReplaceTask,"");break}let x=this.rules.other.listTaskCheckbox.exec(d.raw);if(x){let k={type:"checkbox",raw:x[0]+" ",checked:x[0]!=="[ ]"};d.checked=k.checked,a.loose?d.tokens[0]&&["paragraph","text"].includes(d.tokens[0].type)&&"tokens"in d.tokens[0]&&d.tokens[0].tokens?(d.tokens[0].raw=k.raw+d.tokens[0].raw,d.tokens[0].text=k.raw+d.tokens[0].text,d.tokens[0].tokens.unshift(k)):d.tokens.unshift({type:"paragraph",raw:k.raw,text:k.raw,tokens:[k]}):d.tokens.unshift(k)}}else d.task&&(d.task=!1)}if(a.loose)for(let p of a.items){p.loose=!0;for(let d of p.tokens)d.type==="text"&&(d.type="paragraph")}return a}}html(r){let e=this.rules.block.html.exec(r);if(e){if(this.lexer.state.lastToken?.type==="paragraph"&&!this.rules.other.htmlBeginRegex(4).test(r))return;let t=ei(e[0]);return{type:"html",block:!0,raw:t,pre:e[1]==="pre"||e[1]==="script"||e[1]==="style",text:t}}}def(r){let e=this.rules.block.def.exec(r);if(e){if(!this.rules.other.startAngleBracket.test(e[2])&&ti(e[2],"()")!==-1)return;let t=Xe(e[1]),i=e[2]?e[2].replace(this.rules.other.hrefBrackets,"$1").replace(this.rules.inline.anyPunctuation,"$1"):"",s=e[3]?e[3].substring(1,e[3].length-1).replace(this.rules.inline.anyPunctuation,"$1"):e[3];return{type:"def",tag:t,raw:j(e[0],`
`),href:i,title:s}}}table(r){let e=this.rules.block.table.exec(r);if(!e||!this.rules.other.tableDelimiter.test(e[2]))return;let t=Kr(e[1]),i=e[2].replace(this.rules.other.tableAlignChars,"").split("|"),s=e[3]?.trim()?e[3].replace(this.rules.other.tableRowBlankLine,"").split(`
`):[],n={type:"table",raw:j(e[0],`
`),header:[],align:[],rows:[]};if(t.length===i.length){for(let a of i)this.rules.other.tableAlignRight.test(a)?n.align.push("right"):this.rules.other.tableAlignCenter.test(a)?n.align.push("center"):this.rules.other.tableAlignLeft.test(a)?n.align.push("left"):n.align.push(null);for(let a=0;a<t.length;a++)n.header.push({text:t[a],tokens:this.lexer.inline(t[a]),header:!0,align:n.align[a]});for(let a of s)n.rows.push(Kr(a,n.header.length).map((o,l)=>({text:o,tokens:this.lexer.inline(o),header:!1,align:n.align[l]})));return n}}lheading(r){let e=this.rules.block.lheading.exec(r);if(e){let t=e[1].trim();return{type:"heading",raw:j(e[0],`
`),depth:e[2].charAt(0)==="="?1:2,text:t,tokens:this.lexer.inline(t)}}}paragraph(r){let e=this.rules.block.paragraph.exec(r);if(e){let t=e[1].charAt(e[1].length-1)===`
`?e[1].slice(0,-1):e[1];return{type:"paragraph",raw:e[0],text:t,tokens:this.lexer.inline(t)}}}text(r){let e=this.rules.block.text.exec(r);if(e)return{type:"text",raw:e[0],text:e[0],tokens:this.lexer.inline(e[0])}}escape(r){if(r.charCodeAt(0)!==92)return;let e=this.rules.inline.escape.exec(r);if(e)return{type:"escape",raw:e[0],text:e[1]}}tag(r){if(r.charCodeAt(0)!==60)return;let e=this.rules.inline.tag.exec(r);if(e)return!this.lexer.state.inLink&&this.rules.other.startATag.test(e[0])?this.lexer.state.inLink=!0:this.lexer.state.inLink&&this.rules.other.endATag.test(e[0])&&(this.lexer.state.inLink=!1),!this.lexer.state.inRawBlock&&this.rules.other.startPreScriptTag.test(e[0])?this.lexer.state.inRawBlock=!0:this.lexer.state.inRawBlock&&this.rules.other.endPreScriptTag.test(e[0])&&(this.lexer.state.inRawBlock=!1),{type:"html",raw:e[0],inLink:this.lexer.state.inLink,inRawBlock:this.lexer.state.inRawBlock,block:!1,text:e[0]}}link(r){if(this.lexer.state.linkParenPossible===!1)return;let e=r.charCodeAt(0);if(e!==91&&e!==33)return;let t=this.rules.inline.link.exec(r);if(t){let i=t[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&ii(r,t[1],i,this.rules))return;let s=t[2].trim();if(!this.options.pedantic&&this.rules.other.startAngleBracket.test(s)){if(!this.rules.other.endAngleBracket.test(s))return;let l=j(s.slice(0,-1),"\\");if((s.length-l.length)%2===0)return}else{let l=ti(t[2],"()");if(l===-2)return;if(l>-1){let m=(t[0].indexOf("!")===0?5:4)+t[1].length+l;t[2]=t[2].substring(0,l),t[0]=t[0].substring(0,m).trim(),t[3]=""}}let n=j(t[0].slice(0,-1),"\\");if((t[0].length-n.length)%2===0)return;let a=t[2],o="";if(this.options.pedantic){let l=this.rules.other.pedanticHrefTitle.exec(a);l&&(a=l[1],o=l[3])}else o=t[3]?t[3].slice(1,-1):"";return a=a.trim(),this.rules.other.startAngleBracket.test(a)&&(this.options.pedantic&&!this.rules.other.endAngleBracket.test(s)?a=a.slice(1):a=a.slice(1,-1)),ri(t,{href:a&&a.replace(this.rules.inline.anyPunctuation,"$1"),title:o&&o.replace(this.rules.inline.anyPunctuation,"$1")},t[0],this.lexer,this.rules)}}reflink(r,e){let t=r.charCodeAt(0);if(t!==91&&t!==33)return;let i;if((i=this.rules.inline.reflink.exec(r))||(i=this.rules.inline.nolink.exec(r))){let s=i[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&ii(r,i[1],s,this.rules))return;let n=e[Xe(i[2]||i[1])];if(!n){let a=i[0].charAt(0);return{type:"text",raw:a,text:a}}return ri(i,n,i[0],this.lexer,this.rules)}}emStrong(r,e,t=""){let i=this.rules.inline.emStrongLDelim.exec(r);if(!i||!i[1]&&!i[2]&&!i[3]&&!i[4])return;let s=i[0][0],n=t===s,a=e.length-r.length,o=a;for(;!this.options.pedantic&&o>0&&e[o-1]===s;)o--;let l=[...e.slice(Math.max(0,o-2),o)].at(-1)??"",m=l==="*"||l==="_"||!!this.rules.inline.punctuation.exec(l);o<a&&(t=l);let h=o<a?m:t==="*"||t==="_"||!!this.rules.inline.punctuation.exec(t);if(i[4]&&t.match(this.rules.other.unicodeAlphaNumeric))return;let p=i[1]||i[3]||"";if(!p||!t||h){let d=[...i[0]].length-1,f,g,x=d,k=0,S=a-o+d,q=!this.options.pedantic&&!!l.trim()&&(!!p||s==="*"&&!m);if(s!=="*"&&s!=="_")return;let C=s==="*"?this.rules.inline.emStrongRDelimAst:this.rules.inline.emStrongRDelimUnd,ue=mi(this,e,s),ie=e.length-r.length+d;if(ue<ie)return;e=e.slice(-1*r.length+d);let me=ue-ie;for(C.lastIndex=0;(i=C.exec(e))!==null&&!(i.index>me);){if(f=i[1]||i[2]||i[3]||i[4]||i[5]||i[6],!f)continue;if(g=[...f].length,i[3]||i[4]){x+=g;continue}else if((i[5]||i[6]||q)&&S%3&&!((S+g)%3)){if(n&&(i[5]||i[6]))break;k+=g;continue}if(x-=g,x>0)continue;g=Math.min(g,g+x+k);let Te=[...i[0]][0].length,Z=r.slice(0,d+i.index+Te+g);if(Math.min(d,g)%2){let Re=Z.slice(1,-1);return{type:"em",raw:Z,text:Re,tokens:this.lexer.inlineTokens(Re)}}let fe=Z.slice(2,-2);return{type:"strong",raw:Z,text:fe,tokens:this.lexer.inlineTokens(fe)}}}}codespan(r){if(r.charCodeAt(0)!==96)return;let e=this.rules.inline.code.exec(r);if(e){let t=e[2].replace(this.rules.other.newLineCharGlobal," "),i=this.rules.other.nonSpaceChar.test(t),s=this.rules.other.startingSpaceChar.test(t)&&this.rules.other.endingSpaceChar.test(t);return i&&s&&(t=t.substring(1,t.length-1)),{type:"codespan",raw:e[0],text:t}}}br(r){let e=r.charCodeAt(0);if(e!==32&&e!==92&&e!==10)return;let t=this.rules.inline.br.exec(r);if(t)return{type:"br",raw:t[0]}}del(r,e,t=""){if(r.charCodeAt(0)!==126)return;let i=this.rules.inline.delLDelim.exec(r);if(i&&(!i[1]||!t||this.rules.inline.punctuation.exec(t))){let s=[...i[0]].length-1,n,a,o=s,l=this.rules.inline.delRDelim,m=fi(this,e),h=e.length-r.length+s;if(m<h)return;e=e.slice(-1*r.length+s);let p=m-h;for(l.lastIndex=0;(i=l.exec(e))!==null&&!(i.index>p);){if(n=i[1]||i[2]||i[3]||i[4]||i[5]||i[6],!n||(a=[...n].length,a!==s))continue;if(i[3]||i[4]){o+=a;continue}if(o-=a,o>0)continue;a=Math.min(a,a+o);let d=[...i[0]][0].length,f=r.slice(0,s+i.index+d+a),g=f.slice(s,-s);return{type:"del",raw:f,text:g,tokens:this.lexer.inlineTokens(g)}}}}autolink(r){if(r.charCodeAt(0)!==60)return;let e=this.rules.inline.autolink.exec(r);if(e){let t,i;return e[2]==="@"?(t=e[1],i="mailto:"+t):(t=e[1],i=t),{type:"link",raw:e[0],text:t,href:i,autolink:!0,tokens:[{type:"text",raw:t,text:t}]}}}url(r){let e;if(e=this.rules.inline.url.exec(r)){let t,i;if(e[2]==="@")t=e[0],i="mailto:"+t;else{let s;do s=e[0],e[0]=this.rules.inline._backpedal.exec(e[0])?.[0]??"";while(s!==e[0]);t=e[0],e[1]==="www."?i="http://"+e[0]:i=e[0]}return{type:"link",raw:e[0],text:t,href:i,autolink:!0,tokens:[{type:"text",raw:t,text:t}]}}}inlineText(r){let e=this.rules.inline.text.exec(r);if(e){let t=this.lexer.state.inRawBlock;return{type:"text",raw:e[0],text:t?e[0]:un(e[0]),escaped:t}}}},R=class At{tokens;options;state;inlineQueue;tokenizer;constructor(e){this.tokens=[],this.tokens.links=Object.create(null),this.options=e||re,this.options.tokenizer=this.options.tokenizer||new ee,this.tokenizer=this.options.tokenizer,this.tokenizer.options=this.options,this.tokenizer.lexer=this,this.inlineQueue=[],this.state={inLink:!1,inRawBlock:!1,linkEmitted:!1,linkParenPossible:!0,top:!0};let t={other:T,block:Ve.normal,inline:ve.normal};this.options.pedantic?(t.block=Ve.pedantic,t.inline=ve.pedantic):this.options.gfm&&(t.block=Ve.gfm,this.options.breaks?t.inline=ve.breaks:t.inline=ve.gfm),this.tokenizer.rules=t}static get rules(){return{block:Ve,inline:ve}}static lex(e,t){return new At(t).lex(e)}static lexInline(e,t){return new At(t).inlineTokens(e)}lex(e){e=e.replace(T.carriageReturn,`
`),this.blockTokens(e,this.tokens);for(let t=0;t<this.inlineQueue.length;t++){let i=this.inlineQueue[t];this.state.inRawBlock=!1,this.inlineTokens(i.src,i.tokens)}return this.inlineQueue=[],this.tokens}blockTokens(e,t=[],i=!1){this.tokenizer.lexer=this;let s=this.state.lastToken;this.options.pedantic&&(e=e.replace(T.tabCharGlobal,"    ").replace(T.spaceLine,""));let n=1/0,a,o=this.options.gfm&&!this.options.pedantic&&this.tokenizer.paragraph===ee.prototype.paragraph;for(;e;){if(e.length<n)n=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}this.state.lastToken=t.at(-1);let l;if(this.options.extensions?.block?.some(h=>(l=h.call({lexer:this},e,t))?(e=e.substring(l.raw.length),t.push(l),!0):!1))continue;if(l=this.tokenizer.space(e)){e=e.substring(l.raw.length);let h=t.at(-1);l.raw.length===1&&h!==void 0?h.raw+=`
`:t.push(l);continue}if(l=this.tokenizer.code(e)){e=e.substring(l.raw.length);let h=t.at(-1);h?.type==="paragraph"||h?.type==="text"?(h.raw+=(h.raw.endsWith(`
`)?"":`
`)+l.raw,h.text+=`
`+l.text,this.inlineQueue.at(-1).src=h.text):t.push(l);continue}if(l=this.tokenizer.fences(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.heading(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.hr(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.blockquote(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.list(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.html(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.def(e)){e=e.substring(l.raw.length);let h=t.at(-1);h?.type==="paragraph"||h?.type==="text"?(h.raw+=(h.raw.endsWith(`
`)?"":`
`)+l.raw,h.text+=`
`+l.raw,this.inlineQueue.at(-1).src=h.text):(this.tokens.links[l.tag]||(this.tokens.links[l.tag]={href:l.href,title:l.title}),t.push(l));continue}if(l=this.tokenizer.table(e)){e=e.substring(l.raw.length),t.push(l);continue}if(l=this.tokenizer.lheading(e)){e=e.substring(l.raw.length),t.push(l);continue}let m=e;if(this.options.extensions?.startBlock){let h=1/0,p=e.slice(1),d;this.options.extensions.startBlock.forEach(f=>{d=f.call({lexer:this},p),typeof d=="number"&&d>=0&&(h=Math.min(h,d))}),h<1/0&&h>=0&&(m=e.substring(0,h+1))}if(this.state.top&&(l=this.tokenizer.paragraph(m))){let h=t.at(-1);(i||h===a&&o)&&h?.type==="paragraph"?(h.raw+=(h.raw.endsWith(`
`)?"":`
`)+l.raw,h.text+=`
`+l.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=h.text,a=h):(t.push(l),a=l),i=m.length!==e.length,e=e.substring(l.raw.length);continue}if(l=this.tokenizer.text(e)){e=e.substring(l.raw.length);let h=t.at(-1);h?.type==="text"?(h.raw+=(h.raw.endsWith(`
`)?"":`
`)+l.raw,h.text+=`
`+l.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=h.text):t.push(l);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return this.state.top=!0,this.state.lastToken=s,t}inline(e,t=[]){return this.inlineQueue.push({src:e,tokens:t}),t}linkInText(e){if(!e.includes("["))return!1;let t=this.tokenizer.rules.inline.link;for(let i of e.matchAll(this.tokenizer.rules.inline.blockSkip))if(t.test(i[0])&&e.charAt(i.index-1)!=="!")return!0;for(let i of e.matchAll(this.tokenizer.rules.inline.reflinkSearch)){let s=i[0],n=s.lastIndexOf("[");if(!(s.charAt(0)==="!"||!Object.hasOwn(this.tokens.links,Xe(s.slice(n+1,-1))))&&!(n>1&&this.linkInText(s.slice(1,n-1))))return!0}return!1}inlineTokens(e,t=[]){this.tokenizer.lexer=this;let i=this.state.linkParenPossible;this.state.linkParenPossible=e.includes(")");try{return this.#t(e,t)}finally{this.state.linkParenPossible=i}}#t(e,t){let i=e.includes("*")||e.includes("_")||e.includes("~"),s=i||this.options.hooks?.emStrongMask||this.tokenizer.emStrong!==ee.prototype.emStrong||this.tokenizer.del!==ee.prototype.del?this.#s(e):e;if(!i)return this.#r(e,s,t);mn(this.tokenizer,s);try{return this.#r(e,s,t)}finally{fn(this.tokenizer)}}#r(e,t,i){let s=!1,n="",a=1/0;for(;e;){if(e.length<a)a=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}s||(n=""),s=!1;let o;if(this.options.extensions?.inline?.some(h=>(o=h.call({lexer:this},e,i))?(e=e.substring(o.raw.length),i.push(o),!0):!1))continue;if(o=this.tokenizer.escape(e)){e=e.substring(o.raw.length),i.push(o);continue}if(o=this.tokenizer.tag(e)){e=e.substring(o.raw.length),i.push(o);continue}if(o=this.tokenizer.link(e)){e=e.substring(o.raw.length),i.push(o);continue}if(o=this.tokenizer.reflink(e,this.tokens.links)){e=e.substring(o.raw.length);let h=i.at(-1);o.type==="text"&&h?.type==="text"?(h.raw+=o.raw,h.text+=o.text):i.push(o);continue}let l=e[0];if(l==="*"||l==="_"){let h=t.length-e.length;if(mi(this.tokenizer,t,l)<=h){let p=1;for(;p<e.length&&e.charCodeAt(p)===l.charCodeAt(0);)p++;let d=e.substring(0,p),f=i.at(-1);f?.type==="text"&&!f.escaped?(f.raw+=d,f.text+=d):i.push({type:"text",raw:d,text:d,escaped:!1}),e=e.substring(p),n=l,s=!0;continue}}else if(l==="~"){let h=t.length-e.length;if(fi(this.tokenizer,t)<=h){let p=1;for(;p<e.length&&e.charCodeAt(p)===126;)p++;let d=e.substring(0,p),f=i.at(-1);f?.type==="text"&&!f.escaped?(f.raw+=d,f.text+=d):i.push({type:"text",raw:d,text:d,escaped:!1}),e=e.substring(p),n=l,s=!0;continue}}if(o=this.tokenizer.emStrong(e,t,n)){e=e.substring(o.raw.length),i.push(o);continue}if(o=this.tokenizer.codespan(e)){e=e.substring(o.raw.length),i.push(o);continue}if(o=this.tokenizer.br(e)){e=e.substring(o.raw.length),i.push(o);continue}if(o=this.tokenizer.del(e,t,n)){e=e.substring(o.raw.length),i.push(o);continue}if(o=this.tokenizer.autolink(e)){e=e.substring(o.raw.length),i.push(o);continue}if(!this.state.inLink&&(o=this.tokenizer.url(e))){e=e.substring(o.raw.length),i.push(o);continue}let m=e;if(this.options.extensions?.startInline){let h=1/0,p=e.slice(1),d;this.options.extensions.startInline.forEach(f=>{d=f.call({lexer:this},p),typeof d=="number"&&d>=0&&(h=Math.min(h,d))}),h<1/0&&h>=0&&(m=e.substring(0,h+1))}if(o=this.tokenizer.inlineText(m)){e=e.substring(o.raw.length),o.raw.slice(-1)!=="_"&&(n=o.raw.slice(-1)),s=!0;let h=i.at(-1);h?.type==="text"?(h.raw+=o.raw,h.text+=o.text):i.push(o);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return i}#e(e){let{blockSkip:t,tag:i,autolink:s}=this.tokenizer.rules.inline,n="",a=0,o;for(t.lastIndex=0;o=t.exec(e);){let l=o.index+(o[2]?o[2].length:0),m=o.index+o[0].length;if(e.charAt(l)==="<"){let h=e.slice(l),p=i.exec(h)||s.exec(h);if(!p){t.lastIndex=l+1;continue}m=l+p[0].length,t.lastIndex=m}n+=e.slice(a,l)+"["+"a".repeat(m-l-2)+"]",a=m}return n+e.slice(a)}#s(e){let t=e;if(this.tokens.links&&e.includes("[")){let i=this.tokenizer.rules.inline.reflinkSearch,s=n=>{let a=n.lastIndexOf("[");if(!Object.hasOwn(this.tokens.links,Xe(n.slice(a+1,-1))))return n;if(a>1&&n.charAt(0)!=="!"){let o=n.slice(1,a-1);if(this.linkInText(o))return"["+o.replace(i,s)+"]["+"a".repeat(n.length-a-2)+"]"}return"["+"a".repeat(n.length-2)+"]"};t=t.replace(i,s)}return t=t.replace(this.tokenizer.rules.inline.anyPunctuationOutsideCode,(i,s,n)=>n?"+".repeat(i.length):s?s+i.slice(s.length,-s.length).replace(/`/g,"+")+s:i),t=this.#e(t),t=this.options.hooks?.emStrongMask?.call({lexer:this},t)??t,t}infiniteLoopError(e){let t="Infinite loop on byte: "+e;if(this.options.silent)console.error(t);else throw new Error(t)}},Ye=class{options;parser;constructor(r){this.options=r||re}space(r){return""}code({text:r,lang:e,escaped:t}){let i=(e||"").match(T.notSpaceStart)?.[0],s=r?r.replace(T.endingNewline,"")+`
`:"";return i?'<pre><code class="language-'+P(i)+'">'+(t?s:P(s,!0))+`</code></pre>
`:"<pre><code>"+(t?s:P(s,!0))+`</code></pre>
`}blockquote({tokens:r}){return`<blockquote>
${this.parser.parse(r)}</blockquote>
`}html({text:r}){return r}def(r){return""}heading({tokens:r,depth:e}){return`<h${e}>${this.parser.parseInline(r)}</h${e}>
`}hr(r){return`<hr>
`}list(r){let e=r.ordered,t=r.start,i="";for(let a=0;a<r.items.length;a++){let o=r.items[a];i+=this.listitem(o)}let s=e?"ol":"ul",n=e&&t!==1?' start="'+t+'"':"";return"<"+s+n+`>
`+i+"</"+s+`>
`}listitem(r){return`<li>${this.parser.parse(r.tokens)}</li>
`}checkbox({checked:r}){return"<input "+(r?'checked="" ':"")+'disabled="" type="checkbox"> '}paragraph({tokens:r}){return`<p>${this.parser.parseInline(r)}</p>
`}table(r){let e="",t="";for(let s=0;s<r.header.length;s++)t+=this.tablecell(r.header[s]);e+=this.tablerow({text:t});let i="";for(let s=0;s<r.rows.length;s++){let n=r.rows[s];t="";for(let a=0;a<n.length;a++)t+=this.tablecell(n[a]);i+=this.tablerow({text:t})}return i&&(i=`<tbody>${i}</tbody>`),`<table>
<thead>
`+e+`</thead>
`+i+`</table>
`}tablerow({text:r}){return`<tr>
${r}</tr>
`}tablecell(r){let e=this.parser.parseInline(r.tokens),t=r.header?"th":"td";return(r.align?`<${t} align="${r.align}">`:`<${t}>`)+e+`</${t}>
`}strong({tokens:r}){return`<strong>${this.parser.parseInline(r)}</strong>`}em({tokens:r}){return`<em>${this.parser.parseInline(r)}</em>`}codespan({text:r}){return`<code>${P(r,!0)}</code>`}br(r){return"<br>"}del({tokens:r}){return`<del>${this.parser.parseInline(r)}</del>`}link({href:r,title:e,text:t,tokens:i,autolink:s}){let n=s?P(t,!0):this.parser.parseInline(i),a=Jr(r);if(a===null)return n;r=P(a,s);let o='<a href="'+r+'"';return e&&(o+=' title="'+P(e)+'"'),o+=">"+n+"</a>",o}image({href:r,title:e,text:t,tokens:i}){i&&(t=this.parser.parseInline(i,this.parser.textRenderer));let s=Jr(r);if(s===null)return P(t);r=s;let n=`<img src="${P(r)}" alt="${P(t)}"`;return e&&(n+=` title="${P(e)}"`),n+=">",n}text(r){return"tokens"in r&&r.tokens?this.parser.parseInline(r.tokens):"escaped"in r&&r.escaped?r.text:P(r.text)}},It=class{parser;strong({text:r,tokens:e}){return e?this.parser.parseInline(e,this):r}em({text:r,tokens:e}){return e?this.parser.parseInline(e,this):r}codespan({text:r}){return r}del({text:r,tokens:e}){return e?this.parser.parseInline(e,this):r}html({text:r}){return r}text({text:r}){return r}link({text:r,tokens:e}){return e?this.parser.parseInline(e,this):r}image({text:r,tokens:e}){return e?this.parser.parseInline(e,this):r}br(){return`
`}checkbox({raw:r}){return r}},N=class Et{options;renderer;textRenderer;constructor(e){this.options=e||re,this.options.renderer=this.options.renderer||new Ye,this.renderer=this.options.renderer,this.renderer.options=this.options,this.renderer.parser=this,this.textRenderer=new It,this.textRenderer.parser=this}static parse(e,t){return new Et(t).parse(e)}static parseInline(e,t){return new Et(t).parseInline(e)}parse(e){this.renderer.parser=this;let t="";for(let i=0;i<e.length;i++){let s=e[i];if(this.options.extensions?.renderers?.[s.type]){let a=s,o=this.options.extensions.renderers[a.type].call({parser:this},a);if(o!==!1||!["space","hr","heading","code","table","blockquote","list","checkbox","html","def","paragraph","text"].includes(a.type)){t+=o===!1?"":o??"";continue}}let n=s;switch(n.type){case"space":{t+=this.renderer.space(n);break}case"hr":{t+=this.renderer.hr(n);break}case"heading":{t+=this.renderer.heading(n);break}case"code":{t+=this.renderer.code(n);break}case"table":{t+=this.renderer.table(n);break}case"blockquote":{t+=this.renderer.blockquote(n);break}case"list":{t+=this.renderer.list(n);break}case"checkbox":{t+=this.renderer.checkbox(n);break}case"html":{t+=this.renderer.html(n);break}case"def":{t+=this.renderer.def(n);break}case"paragraph":{t+=this.renderer.paragraph(n);break}case"text":{t+=this.renderer.text(n);break}default:{let a='Token with "'+n.type+'" type was not found.';if(this.options.silent)return console.error(a),"";throw new Error(a)}}}return t}parseInline(e,t=this.renderer){this.renderer.parser=this;let i="";for(let s=0;s<e.length;s++){let n=e[s];if(this.options.extensions?.renderers?.[n.type]){let o=this.options.extensions.renderers[n.type].call({parser:this},n);if(o!==!1||!["escape","html","link","image","checkbox","strong","em","codespan","br","del","text"].includes(n.type)){i+=o===!1?"":o??"";continue}}let a=n;switch(a.type){case"escape":{i+=t.text(a);break}case"html":{i+=t.html(a);break}case"link":{i+=t.link(a);break}case"image":{i+=t.image(a);break}case"checkbox":{i+=t.checkbox(a);break}case"strong":{i+=t.strong(a);break}case"em":{i+=t.em(a);break}case"codespan":{i+=t.codespan(a);break}case"br":{i+=t.br(a);break}case"del":{i+=t.del(a);break}case"text":{i+=t.text(a);break}default:{let o='Token with "'+a.type+'" type was not found.';if(this.options.silent)return console.error(o),"";throw new Error(o)}}}return i}},Se=class{options;block;constructor(r){this.options=r||re}static passThroughHooks=new Set(["preprocess","postprocess","processAllTokens","emStrongMask"]);static passThroughHooksRespectAsync=new Set(["preprocess","postprocess","processAllTokens"]);preprocess(r){return r}postprocess(r){return r}processAllTokens(r){return r}emStrongMask(r){return r}provideLexer(r=this.block){return r?R.lex:R.lexInline}provideParser(r=this.block){return r?N.parse:N.parseInline}};function F(r,e){if(Array.isArray(e))for(let t=0;t<e.length;t++)r.push(e[t]);else r.push(e)}var wn=class{defaults=Ct();options=this.setOptions;parse=this.parseMarkdown(!0);parseInline=this.parseMarkdown(!1);Parser=N;Renderer=Ye;TextRenderer=It;Lexer=R;Tokenizer=ee;Hooks=Se;constructor(...r){this.use(...r)}walkTokens(r,e){let t=[];for(let i of r)switch(F(t,e.call(this,i)),i.type){case"table":{let s=i;for(let n of s.header)F(t,this.walkTokens(n.tokens,e));for(let n of s.rows)for(let a of n)F(t,this.walkTokens(a.tokens,e));break}case"list":{let s=i;F(t,this.walkTokens(s.items,e));break}default:{let s=i;this.defaults.extensions?.childTokens?.[s.type]?this.defaults.extensions.childTokens[s.type].forEach(n=>{let a=s[n].flat(1/0);F(t,this.walkTokens(a,e))}):s.tokens&&F(t,this.walkTokens(s.tokens,e))}}return t}use(...r){let e=this.defaults.extensions||{renderers:Object.create(null),childTokens:Object.create(null)};return r.forEach(t=>{let i={...t};if(i.async=this.defaults.async||i.async||!1,t.extensions&&(t.extensions.forEach(s=>{if(!s.name)throw new Error("extension name required");if("renderer"in s){let n=e.renderers[s.name];n?e.renderers[s.name]=function(...a){let o=s.renderer.apply(this,a);return o===!1&&(o=n.apply(this,a)),o}:e.renderers[s.name]=s.renderer}if("tokenizer"in s){if(!s.level||s.level!=="block"&&s.level!=="inline")throw new Error("extension level must be 'block' or 'inline'");let n=e[s.level];n?n.unshift(s.tokenizer):e[s.level]=[s.tokenizer],s.start&&(s.level==="block"?e.startBlock?e.startBlock.push(s.start):e.startBlock=[s.start]:s.level==="inline"&&(e.startInline?e.startInline.push(s.start):e.startInline=[s.start]))}"childTokens"in s&&s.childTokens&&(e.childTokens[s.name]=s.childTokens)}),i.extensions=e),t.renderer){let s=this.defaults.renderer||new Ye(this.defaults);for(let n in t.renderer){if(!(n in s))throw new Error(`renderer '${n}' does not exist`);if(["options","parser"].includes(n))continue;let a=n,o=t.renderer[a],l=s[a];s[a]=(...m)=>{let h=o.apply(s,m);return h===!1&&(h=l.apply(s,m)),h===!1?"":h??""}}i.renderer=s}if(t.tokenizer){let s=this.defaults.tokenizer||new ee(this.defaults);for(let n in t.tokenizer){if(!(n in s))throw new Error(`tokenizer '${n}' does not exist`);if(["options","rules","lexer"].includes(n))continue;let a=n,o=t.tokenizer[a],l=s[a];s[a]=(...m)=>{let h=o.apply(s,m);return h===!1&&(h=l.apply(s,m)),h}}i.tokenizer=s}if(t.hooks){let s=this.defaults.hooks||new Se;for(let n in t.hooks){if(!(n in s))throw new Error(`hook '${n}' does not exist`);if(["options","block"].includes(n))continue;let a=n,o=t.hooks[a],l=s[a];Se.passThroughHooks.has(n)?s[a]=m=>{if(s.options.async&&Se.passThroughHooksRespectAsync.has(n))return(async()=>{let p=await o.call(s,m);return l.call(s,p)})();let h=o.call(s,m);return l.call(s,h)}:s[a]=(...m)=>{if(s.options.async)return(async()=>{let p=await o.apply(s,m);return p===!1&&(p=await l.apply(s,m)),p})();let h=o.apply(s,m);return h===!1&&(h=l.apply(s,m)),h}}i.hooks=s}if(t.walkTokens){let s=this.defaults.walkTokens,n=t.walkTokens;i.walkTokens=function(a){let o=[];return F(o,n.call(this,a)),s&&F(o,s.call(this,a)),o}}this.defaults={...this.defaults,...i}}),this}setOptions(r){return this.defaults={...this.defaults,...r},this}lexer(r,e){return R.lex(r,e??this.defaults)}parser(r,e){return N.parse(r,e??this.defaults)}parseMarkdown(r){return(e,t)=>{let i={...t},s={...this.defaults,...i},n=this.onError(!!s.silent,!!s.async);if(this.defaults.async===!0&&i.async===!1)return n(new Error("marked(): The async option was set to true by an extension. Remove async: false from the parse options object to return a Promise."));if(typeof e>"u"||e===null)return n(new Error("marked(): input parameter is undefined or null"));if(typeof e!="string")return n(new Error("marked(): input parameter is of type "+Object.prototype.toString.call(e)+", string expected"));if(s.hooks&&(s.hooks.options=s,s.hooks.block=r),s.async)return(async()=>{let a=s.hooks?await s.hooks.preprocess(e):e,o=await(s.hooks?await s.hooks.provideLexer(r):r?R.lex:R.lexInline)(a,s),l=s.hooks?await s.hooks.processAllTokens(o):o;s.walkTokens&&await Promise.all(this.walkTokens(l,s.walkTokens));let m=await(s.hooks?await s.hooks.provideParser(r):r?N.parse:N.parseInline)(l,s);return s.hooks?await s.hooks.postprocess(m):m})().catch(n);try{s.hooks&&(e=s.hooks.preprocess(e));let a=(s.hooks?s.hooks.provideLexer(r):r?R.lex:R.lexInline)(e,s);s.hooks&&(a=s.hooks.processAllTokens(a)),s.walkTokens&&this.walkTokens(a,s.walkTokens);let o=(s.hooks?s.hooks.provideParser(r):r?N.parse:N.parseInline)(a,s);return s.hooks&&(o=s.hooks.postprocess(o)),o}catch(a){return n(a)}}}onError(r,e){return t=>{if(t.message+=`
Please report this to https://github.com/markedjs/marked.`,r){let i="<p>An error occurred:</p><pre>"+P(t.message+"",!0)+"</pre>";return e?Promise.resolve(i):i}if(e)return Promise.reject(t);throw t}}},te=new wn;function A(r,e){return te.parse(r,e)}A.options=A.setOptions=function(r){return te.setOptions(r),A.defaults=te.defaults,si(A.defaults),A};A.getDefaults=Ct;A.defaults=re;function kn(...r){return te.use(...r),A.defaults=te.defaults,si(A.defaults),A}A.use=kn;A.walkTokens=function(r,e){return te.walkTokens(r,e)};A.parseInline=te.parseInline;A.Parser=N;A.parser=N.parse;A.Renderer=Ye;A.TextRenderer=It;A.Lexer=R;A.lexer=R.lex;A.Tokenizer=ee;A.Hooks=Se;A.parse=A;var Ma=A.options,Oa=A.setOptions,Ia=A.walkTokens,Ha=A.parseInline;var qa=N.parse,Ua=R.lex;function H(r,e){return r===void 0||!$n(e)||!r.startsWith(e)?!1:/^[\x21-\x7e]+$/.test(r)&&gi(r)?.href===r}function $n(r){let{protocol:e="",username:t="",password:i="",pathname:s="/",search:n="",hash:a="",href:o}=gi(r??"")??{};return t===""&&i===""&&n===""&&a===""&&o===r&&/^https?:$/.test(e)&&s!=="/"&&s.endsWith("/")}function gi(r){return URL.canParse(r)?new URL(r):void 0}function bi(r,e){return new qt(e).blocks(new R({gfm:!0,breaks:!0}).lex(r))}function wi(r){return new R({gfm:!0,breaks:!0}).lex(r).map(Ht).join(" ")}function Ht(r){let{tokens:e,items:t,text:i,raw:s}=r;return t!==void 0?t.map(Ht).join("; "):e!==void 0?e.map(Ht).join(""):i??s}var qt=class{#t;constructor(e){this.#t=e}blocks(e){return e.map(t=>this.#r(t))}#r(e){switch(e.type){case"paragraph":return c`<p>${this.#i(e)}</p>`;case"heading":return c`<p class="heading">${this.#i(e)}</p>`;case"list":return this.#e(e);case"code":return c`<pre><code>${e.text}</code></pre>`;case"blockquote":return c`<blockquote>${this.blocks(e.tokens??[])}</blockquote>`;case"table":return this.#s(e);case"hr":return c`<hr />`;case"space":return u;case"def":case"html":return c`<p>${e.raw.trimEnd()}</p>`;default:return this.#n(e)}}#e(e){let t=e.items.map(i=>c`<li>${this.blocks(i.tokens)}</li>`);return e.ordered?c`<ol start=${Number(e.start)||1}>${t}</ol>`:c`<ul>${t}</ul>`}#s(e){return c`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>${e.header.map(t=>c`<th>${this.#i(t)}</th>`)}</tr>
        </thead>
        <tbody>
          ${e.rows.map(t=>c`<tr>${t.map(i=>c`<td>${this.#i(i)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`}#i(e){return(e.tokens??[]).map(t=>this.#n(t))}#n(e){switch(e.type){case"strong":return c`<strong>${this.#i(e)}</strong>`;case"em":return c`<em>${this.#i(e)}</em>`;case"del":return c`<del>${this.#i(e)}</del>`;case"codespan":return c`<code>${e.text}</code>`;case"br":return c`<br />`;case"link":return this.#a(e);case"text":return e.tokens?this.#i(e):e.text;case"escape":return e.text;case"checkbox":return e.checked?"\u2611 ":"\u2610 ";default:return e.raw}}#a(e){return H(e.href,this.#t)?c`<a href=${e.href} target="_blank" rel="noopener noreferrer" title=${e.href}>${this.#i(e)}</a>`:e.raw}};var ki={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$i=r=>(...e)=>({_$litDirective$:r,values:e}),Je=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:xn}=yr,xi=r=>r;var yi=()=>document.createComment(""),he=(r,e,t)=>{let i=r._$AA.parentNode,s=e===void 0?r._$AB:e._$AA;if(t===void 0){let n=i.insertBefore(yi(),s),a=i.insertBefore(yi(),s);t=new xn(n,a,r,r.options)}else{let n=t._$AB.nextSibling,a=t._$AM,o=a!==r;if(o){let l;t._$AQ?.(r),t._$AM=r,t._$AP!==void 0&&(l=r._$AU)!==a._$AU&&t._$AP(l)}if(n!==s||o){let l=t._$AA;for(;l!==n;){let m=xi(l).nextSibling;xi(i).insertBefore(l,s),l=m}}}return t},W=(r,e,t=r)=>(r._$AI(e,t),r),yn={},vi=(r,e=yn)=>r._$AH=e,Si=r=>r._$AH,Ke=r=>{r._$AR(),r._$AA.remove()};var _i=(r,e,t)=>{let i=new Map;for(let s=e;s<=t;s++)i.set(r[s],s);return i},Ut=$i(class extends Je{constructor(r){if(super(r),r.type!==ki.CHILD)throw Error("repeat() can only be used in text expressions")}dt(r,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let s=[],n=[],a=0;for(let o of r)s[a]=i?i(o,a):a,n[a]=t(o,a),a++;return{values:n,keys:s}}render(r,e,t){return this.dt(r,e,t).values}update(r,[e,t,i]){let s=Si(r),{values:n,keys:a}=this.dt(e,t,i);if(!Array.isArray(s))return this.ut=a,n;let o=this.ut??=[],l=[],m,h,p=0,d=s.length-1,f=0,g=n.length-1;for(;p<=d&&f<=g;)if(s[p]===null)p++;else if(s[d]===null)d--;else if(o[p]===a[f])l[f]=W(s[p],n[f]),p++,f++;else if(o[d]===a[g])l[g]=W(s[d],n[g]),d--,g--;else if(o[p]===a[g])l[g]=W(s[p],n[g]),he(r,l[g+1],s[p]),p++,g--;else if(o[d]===a[f])l[f]=W(s[d],n[f]),he(r,s[p],s[d]),d--,f++;else if(m===void 0&&(m=_i(a,f,g),h=_i(o,p,d)),m.has(o[p]))if(m.has(o[d])){let x=h.get(a[f]),k=x!==void 0?s[x]:null;if(k===null){let S=he(r,s[p]);W(S,n[f]),l[f]=S}else l[f]=W(k,n[f]),he(r,s[p],k),s[x]=null;f++}else Ke(s[d]),d--;else Ke(s[p]),p++;for(;f<=g;){let x=he(r,l[g+1]);W(x,n[f]),l[f++]=x}for(;p<=d;){let x=s[p++];x!==null&&Ke(x)}return this.ut=a,vi(r,l),D}});function v(r,e,t){r.dispatchEvent(new CustomEvent(`libreta-${e}`,{detail:t,bubbles:!0,composed:!0}))}var Ai=$`
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
`;var Bt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},text:{attribute:!1},streaming:{type:Boolean,reflect:!0},stopped:{type:Boolean}};static styles=[E,$`
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
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.text="",this.streaming=!1,this.stopped=!1}render(){return c`${bi(this.text,this.portal)}${this.stopped?c`<p class="stopped">${this.words.stopped}</p>`:u}`}};customElements.define("libreta-answer",Bt);var pe=$`
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
`;function L(r){let{firstname:e="",lastname:t="",email:i=""}=r?.properties??{};return r?.name||`${e} ${t}`.trim()||i}var Ei=$`
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
`;var Dt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},waiting:{attribute:!1},picked:{state:!0}};static styles=[E,pe,Ei];constructor(){super(),this.words=void 0,this.portal=void 0,this.waiting=void 0,this.picked=""}focus(){this.renderRoot.querySelector("h2")?.focus()}render(){let{words:e,waiting:t}=this;return c`<section aria-labelledby="title" aria-busy=${t.deciding?"true":"false"}>
      <h2 id="title" tabindex="-1">${b("found",22)}<span>${t.message}</span></h2>
      <form @submit=${this.#n}>
        <div class="contacts" role="radiogroup" aria-labelledby="title">
          ${this.#t.map(i=>this.#s(i))}
        </div>
        ${t.expired?c`<p class="note">${b("clock",18)}${e.choiceExpired}</p>`:c`<div class="actions">
              <button class="button primary" ?disabled=${this.picked===""} aria-disabled=${this.#e}>
                ${b("check",18)}${e.pickThis}
              </button>
              <button type="button" class="button plain" aria-disabled=${this.#e} @click=${this.#a}>
                ${e.noneOfThem}
              </button>
            </div>`}
      </form>
    </section>`}get#t(){return this.waiting.choice?.contacts??[]}get#r(){return this.waiting.deciding===void 0&&!this.waiting.expired}get#e(){return this.#r?u:"true"}#s(e){let t=L(e)||this.words.noName,{url:i}=e,s=`contact-${e.id}`;return c`<div class="contact">
      <input
        type="radio"
        name="contact"
        id=${s}
        value=${e.id}
        aria-describedby=${`${s}-details`}
        .checked=${this.picked===e.id}
        ?disabled=${!this.#r}
        @change=${()=>this.picked=e.id}
      />
      <label for=${s}>${t}</label>
      ${H(i,this.portal)?c`<a
            class="icon-button"
            href=${i}
            target="_blank"
            rel="noopener noreferrer"
            aria-label=${this.words.openNamed(t)}
            title=${this.words.openInHubSpot}
            >${b("open",17)}</a
          >`:u}
      <dl id=${`${s}-details`}>${this.#i(e)}</dl>
    </div>`}#i({details:e=[]}){return e.filter(({property:i})=>i!=="firstname"&&i!=="lastname").map(({label:i,value:s})=>c`<div><dt>${i}</dt> <dd>${s}</dd></div>`)}#n(e){e.preventDefault(),this.#r&&this.picked!==""&&(this.renderRoot.querySelector(".primary")?.focus(),v(this,"pick",this.picked))}#a(){this.#r&&v(this,"decide",{approved:!1})}};customElements.define("libreta-choice",Dt);var et=$`
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
`;var Ci=$`
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
`;var vn={date:"date",datetime:"datetime-local",number:"number",phone_number:"tel"},Ti=";",Ce=({multiple:r,options:e})=>r===!0&&e!==void 0&&e.length>0;function tt(r,e,t,i){let{property:s,type:n,options:a=[]}=r,o={id:`field-${s}`,invalid:i===void 0?u:"true",why:i??u};if(Ce(r))return Sn(r,e,t,o);let l=m=>t(m.target.value);return a.length>0&&(e===""||a.some(m=>m.value===e))?c`<select
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
    type=${s.includes("email")?"email":vn[n??""]??"text"}
    autocomplete="off"
    aria-invalid=${o.invalid}
    aria-describedby=${o.why}
    .value=${e}
    @input=${l}
  />`}function Sn({property:r,label:e,options:t=[]},i,s,{id:n,why:a}){let o=i.split(Ti).filter(p=>p!==""),l=o.filter(p=>!t.some(d=>d.value===p)),m=[...t,...l.map(p=>({value:p,label:p}))],h=(p,d)=>s(m.map(f=>f.value).filter(f=>f===p?d:o.includes(f)).join(Ti));return c`<div class="value several" id=${n} role="group" tabindex="-1" aria-label=${e} aria-describedby=${a}>
    ${m.map(p=>c`<label>
        <input
          type="checkbox"
          name=${r}
          .checked=${o.includes(p.value)}
          @change=${({target:d})=>h(p.value,d.checked)}
        />
        <span>${p.label}</span>
      </label>`)}
  </div>`}var jt="query",Ft=class extends y{static properties={words:{attribute:!1},form:{attribute:!1},busy:{type:Boolean},values:{state:!0},added:{state:!0},problems:{state:!0}};static styles=[E,pe,et,Ci];constructor(){super(),this.words=void 0,this.form=void 0,this.busy=!1,this.values={},this.added=[],this.problems=[]}focus(){(this.renderRoot.querySelector(".value[aria-describedby]")??this.renderRoot.querySelector("input, select"))?.focus()}willUpdate(e){let t=e.get("form");t&&(t.kind!==this.form.kind||t.contact?.id!==this.form.contact?.id)&&(this.values={},this.added=[]),e.has("form")&&(this.problems=this.form.problems??[])}render(){let{words:e}=this;return c`<section aria-labelledby="title" aria-busy=${this.busy?"true":"false"}>
      <header>
        <h2 id="title" tabindex="-1">${b(this.form.kind,22)}<span>${this.#e()}</span></h2>
        <button type="button" class="icon-button" aria-label=${e.closeForm} title=${e.closeForm} @click=${this.#c}>
          ${b("close",18)}
        </button>
      </header>
      <form @submit=${this.#d} @keydown=${this.#h} novalidate>
        <div class="fields">${this.#i.map(t=>this.#n(t))}</div>
        ${this.#p()}
        ${this.#l()}
        <div class="actions">
          <button class="button primary" aria-disabled=${this.busy?"true":u}>
            ${b(this.#t?"search":"check",18)}${this.#t?e.formFind:e.formContinue}
          </button>
          <button type="button" class="button plain" @click=${this.#c}>${e.cancel}</button>
        </div>
      </form>
    </section>`}get#t(){return this.form.kind==="search"||this.#r}get#r(){return this.form.kind==="update"&&this.form.contact===void 0}#e(){let{words:e,form:t}=this;switch(t.kind){case"search":return e.searchForm;case"create":return e.createTitle;case"update":return t.contact?e.updateTitle(L(t.contact)||e.thisContact):e.whichForm}}get#s(){return this.#r?[{name:jt,label:this.words.whichField,type:"string",main:!0}]:this.form.fields}get#i(){return this.#s.filter(({name:e,main:t})=>t||this.added.includes(e))}#n(e){let t=this.form.contact?.properties?.[e.name]??"",i={...e,property:e.name},s=this.values[e.name]??t,n=this.problems.filter(({property:o})=>o===e.name),a=`wrong-${e.name}`;return c`<div class="field">
      ${Ce(i)?c`<span class="label" aria-hidden="true">${e.label}</span>`:c`<label for=${`field-${e.name}`}>${e.label}</label>`}
      ${tt(i,s,o=>this.#a(e.name,o),n.length>0?a:void 0)}
      ${n.length>0?c`<p class="wrong" id=${a}>${n.map(({message:o})=>o).join(" ")}</p>`:u}
    </div>`}#a(e,t){this.values={...this.values,[e]:t},this.problems=this.problems.filter(({property:i})=>i!==void 0&&i!==e)}#l(){let e=this.#i.map(({name:t})=>t);return this.problems.filter(({property:t})=>t===void 0||!e.includes(t)).map(({message:t})=>c`<p class="note warn" role="alert">${b("warn",18)}${t}</p>`)}#p(){let{words:e}=this,t=this.#s.filter(({name:i,main:s})=>!s&&!this.added.includes(i));return t.length===0?u:c`<div class="field more">
          <label for="more">${e.formMore}</label>
          <select id="more" class="value" .value=${""} @change=${this.#u}>
            <option value="">${e.formChoose}</option>
            ${t.map(({name:i,label:s})=>c`<option value=${i}>${s}</option>`)}
          </select>
        </div>`}async#u({target:e}){let t=e.value;e.value="",this.added=[...this.added,t],await this.updateComplete,this.renderRoot.querySelector(`#field-${CSS.escape(t)}`)?.focus()}#m(){let{words:e,form:t}=this;return this.#t?e.formNothingToFind:t.kind==="create"?e.formNothingToCreate:e.formNothingNew}#d(e){if(e.preventDefault(),this.busy)return;let t=this.#r?this.#b():qr(this.form,this.values),i=Object.keys(t).length===0;this.problems=i?[{message:this.#m()}]:[],i||v(this,"fill",{kind:this.#t?"search":this.form.kind,fields:t})}#b(){let e=(this.values[jt]??"").trim();return e===""?{}:{[jt]:e}}#h(e){e.key==="Escape"&&!this.busy&&(e.preventDefault(),this.#c())}#c(){v(this,"form-close")}};customElements.define("libreta-form",Ft);var _n={created:{picture:"check",mood:"good"},updated:{picture:"check",mood:"good"},unchanged:{picture:"aside",mood:"quiet"},rejected:{picture:"close",mood:"quiet"},set_aside:{picture:"aside",mood:"quiet"},expired:{picture:"clock",mood:"quiet"},failed:{picture:"warn",mood:"bad"},undone:{picture:"undo",mood:"quiet"},unknown:{picture:"warn",mood:"bad"}},Wt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},result:{attribute:!1},idle:{type:Boolean}};static styles=[E,$`
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
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.result={status:"unknown"},this.idle=!1}willUpdate(){this.#t=this.#r?.matches(":focus")??!1}updated(){this.#t&&this.#r===null&&this.renderRoot.querySelector("section")?.focus()}#t=!1;get#r(){return this.renderRoot?.querySelector(".undo")??null}render(){let{result:e}=this,{picture:t,mood:i}=_n[e.status]??{picture:"aside",mood:"quiet"};return c`<section class=${i} tabindex="-1" aria-label=${this.#s()}>
      ${b(t)}
      <div>
        <p class="head">${this.#i()}</p>
        ${i==="good"||e.status==="undone"?this.#a():u}
        ${kt(e)?this.#e():u}
        ${i==="bad"&&e.message?c`<small>${e.message}</small>`:u}
      </div>
    </section>`}#e(){let{words:e,result:t,idle:i}=this;return c`<button
      class="button undo"
      aria-disabled=${i?u:"true"}
      aria-label=${e.undoNamed(L(t.contact)||e.thisContact)}
      @click=${()=>i&&v(this,"undo",t.operationId)}
    >
      ${b("undo",17)}${e.undo}
    </button>`}#s(){let{words:e,result:t}=this;return t.status==="expired"?e.expiredOutcome:e[t.status]??t.status}#i(){let{contact:e}=this.result,t=L(e),i=this.#n?void 0:e?.url;return c`<span><span class="state">${this.#s()}</span>${t?c` · ${t}`:u}</span>
      ${H(i,this.portal)?c`<a href=${i} target="_blank" rel="noopener noreferrer" aria-label=${this.words.openNamed(t||this.words.thisContact)}
            >${this.words.openInHubSpot}${b("open",14)}</a
          >`:u}`}get#n(){let{status:e,contact:t,changes:i=[]}=this.result,s=Object.keys(t?.properties??{}).length===0;return e==="undone"&&i.every(n=>!n.new&&(s||n.stored===n.old))}#a(){let{words:e}=this;return c`<ul>
      ${(this.#n?[]:this.result.changes??[]).map(t=>{let i=t.newLabel??t.new,s=t.stored!==void 0&&t.stored!==null&&t.stored!==(t.new??"");return c`<li>
          <span class="label">${t.label}</span>
          ${t.old?c`<del>${t.oldLabel??t.old}</del>`:u}
          <span class="value">→ ${i||c`<em>${e.emptied}</em>`}</span>
          ${s?c`<small class="differs">${e.stored(t.stored||e.empty)}</small>`:u}
        </li>`})}
    </ul>`}};customElements.define("libreta-outcome",Wt);var Ri=$`
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
`;function Pi(r,e,t,i){let s=a=>i(a.target.checked),n=!r.new;return c`<label class="chip not_said tick">
    <input
      type="checkbox"
      id=${`tick-${r.property}`}
      aria-label=${n?e.emptiesCheckedNamed(r.label):e.notSaidCheckedNamed(r.label)}
      .checked=${t}
      @change=${s}
    />
    <span>${n?e.emptiesChecked:e.notSaidChecked}</span>
  </label>`}var Zt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},waiting:{attribute:!1},edited:{state:!0},ticked:{state:!0}};static styles=[E,pe,et,Ri];constructor(){super(),this.words=void 0,this.portal=void 0,this.waiting=void 0,this.edited=void 0,this.ticked={}}focus(){this.renderRoot.querySelector("h2")?.focus()}render(){let{words:e,waiting:t}=this;return c`<section aria-labelledby="title" aria-busy=${t.deciding?"true":"false"}>
      <header>
        <h2 id="title" tabindex="-1">${b(this.#t?"create":"update",22)}<span>${this.#i()}</span></h2>
        ${this.#h(t.proposal?.contact)}
      </header>
      ${this.#r.length===0?c`<p>${t.message}</p>`:u}
      <form @submit=${this.#T}>
        ${this.#m()} ${this.#n()} ${this.#u()}
        ${t.expired?c`<p class="note">${b("clock",18)}${e.expired}</p>`:c`<div class="actions">${this.edited?this.#o():this.#w()}</div>`}
      </form>
    </section>`}get#t(){return this.waiting.proposal?.kind==="create"}get#r(){return this.waiting.proposal?.changes??[]}get#e(){return this.waiting.deciding===void 0}get#s(){return this.#e?u:"true"}#i(){let{words:e,waiting:t}=this;return this.#t?e.createTitle:t.proposal?e.updateTitle(L(t.proposal.contact)||e.thisContact):t.message}#n(){let{words:e}=this;return this.#r.length===0?u:c`<table role="table" class=${this.#t?"creates":"updates"}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${e.property}</th>
          ${this.#t?u:c`<th role="columnheader" scope="col">${e.oldValue}</th>`}
          <th role="columnheader" scope="col">${this.#t?e.value:e.newValue}</th>
          <th role="columnheader" scope="col" class="source">${e.source}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.#r.map(t=>this.#a(t))}
      </tbody>
    </table>`}#a(e){let{words:t}=this,i=e.oldLabel??e.old;return c`<tr role="row" class=${e.provenance==="not_said"?"unsaid":""}>
      <th role="rowheader" scope="row">
        ${this.#f(e)&&!Ce(e)?c`<label for=${`field-${e.property}`}>${e.label}</label>`:e.label}
      </th>
      ${this.#t?u:c`<td role="cell" class="old">${i?c`<del>${i}</del>`:c`<span class="empty">${t.empty}</span>`}</td>`}
      <td role="cell" class="new">${this.#l(e)}</td>
      <td role="cell" class="source">${this.#p(e)}</td>
    </tr>`}#l(e){if(this.#f(e))return tt(e,this.#S(e),i=>{this.edited={...this.edited,[e.property]:i}});let t=e.newLabel??e.new;return t?c`<ins>${t}</ins>`:c`<span class="empty">${this.words.emptied}</span>`}#p(e){let{provenance:t}=e;return e.mustTick&&!this.waiting.expired?Pi(e,this.words,this.#$(e),i=>this.#C(e,i)):t===void 0?u:c`<span class=${`chip ${t}`}>
          ${b(t==="not_said"?"warn":t,15)}${this.words[t]}
        </span>`}#u(){let e=this.#r.filter(i=>i.provenance==="not_said"),t=e.every(i=>!i.new)?this.words.emptiesWarning:this.words.notSaidWarning;return e.length>0?c`<p class="note warn" id="not-said">${b("warn",18)}${t}</p>`:u}#m(){let{words:e}=this,t=this.waiting.proposal?.duplicates??[];return t.length===0?u:c`<div class="duplicates" role="group" aria-labelledby="duplicates">
      <h3 id="duplicates">${b("warn",18)}${e.duplicates}</h3>
      <p>${e.duplicatesHint}</p>
      <ul>
        ${t.map(i=>this.#d(i))}
      </ul>
    </div>`}#d(e){let{words:t}=this,i=L(e)||t.noName,{email:s,company:n,phone:a}=e.properties??{},o=(e.matches??[]).map(({label:l})=>l);return c`<li>
      <span>
        <strong>${i}</strong> ${this.#b(e)}
        <small>${[s,n,a].filter(Boolean).join(" \xB7 ")}</small>
        ${o.length>0?c`<small class="matches">${t.matches(o)}</small>`:u}
      </span>
      <button
        type="button"
        class="button"
        ?disabled=${this.waiting.expired}
        aria-disabled=${this.#s}
        aria-label=${t.updateInsteadNamed(i)}
        @click=${()=>this.#e&&v(this,"redirect",e.id)}
      >
        ${t.updateInstead}
      </button>
      ${this.#h(e)}
    </li>`}#b({grade:e}){let{words:t}=this;return e===void 0?u:c`<em class=${`grade ${e}`}>${e==="same"?t.theSame:t.perhaps}</em>`}#h(e){let t=e?.url,i=this.words.openNamed(L(e)||this.words.thisContact);return H(t,this.portal)?c`<a class="record" href=${t} target="_blank" rel="noopener noreferrer" aria-label=${i}
          >${this.words.openInHubSpot}${b("open",15)}</a
        >`:u}#c(e){let t=this.#y.length>0;return c`<button
      class="button primary"
      aria-disabled=${t?"true":this.#s}
      aria-describedby=${t?"not-said":u}
      @click=${An}
    >
      ${b("check",18)}${e}
    </button>`}#w(){let{words:e}=this,t=this.#r.some(i=>this.#k(i));return c`
      ${this.#c(e.confirm)}
      ${t?c`<button type="button" class="button" aria-disabled=${this.#s} @click=${this.#A}>${e.edit}</button>`:u}
      <button type="button" class="button plain" aria-disabled=${this.#s} @click=${this.#x}>${e.cancel}</button>
    `}#o(){let{words:e}=this;return c`
      ${this.#c(e.saveAndConfirm)}
      <button type="button" class="button" aria-disabled=${this.#s} @click=${this.#E}>${e.back}</button>
      <button type="button" class="button plain" aria-disabled=${this.#s} @click=${this.#x}>${e.cancel}</button>
    `}#k({property:e}){return this.waiting.proposal?.editable?.includes(e)??!0}#f(e){return this.edited!==void 0&&!this.waiting.expired&&this.#k(e)}async#A(){this.#e&&(this.edited=Object.fromEntries(this.#r.map(e=>[e.property,e.new??""])),await this.updateComplete,this.renderRoot.querySelector("input, select")?.focus())}async#E(){this.#e&&(this.edited=void 0,await this.updateComplete,this.focus())}get#y(){return this.#r.filter(e=>e.mustTick&&!this.#$(e)&&!this.#v(e))}#$(e){return this.ticked[e.property]===(e.new??"")}#v(e){return this.#f(e)&&this.#S(e)!==(e.new??"")}#C(e,t){let{[e.property]:i,...s}=this.ticked;this.ticked=t?{...s,[e.property]:e.new??""}:s}#T(e){if(e.preventDefault(),!this.#e||this.waiting.expired)return;let[t]=this.#y;if(t!==void 0){this.renderRoot.querySelector(`#tick-${CSS.escape(t.property)}`)?.focus();return}let i=Object.fromEntries(this.#r.filter(n=>this.#v(n)).map(n=>[n.property,this.#S(n)])),s=this.#r.filter(n=>n.mustTick&&this.#$(n)&&!this.#v(n)).map(n=>n.property);v(this,"decide",{approved:!0,properties:i,ticked:s})}#S(e){return this.edited?.[e.property]??e.new??""}#x(){this.#e&&v(this,"decide",{approved:!1})}};function An(r){r.detail>1&&r.preventDefault()}customElements.define("libreta-proposal",Zt);function Li(r,e){let t=navigator.languages.find(i=>i.split("-")[0]===e)??e;return new Intl.DateTimeFormat(t,{dateStyle:"medium"}).format(r)}var En=2e3,Vt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},contact:{attribute:!1},copied:{state:!0}};static styles=[E,$`
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
    `];constructor(){super(),this.words=void 0,this.portal=void 0,this.contact={id:""},this.copied=!1}render(){let{email:e,phone:t,mobilephone:i,jobtitle:s,company:n}=this.contact.properties??{},a=t??i,o=L(this.contact)||this.words.noName,l=[s,n].filter(Boolean).join(" \xB7 ");return c`<article aria-label=${o}>
      <div class="initials" aria-hidden="true">${Cn(o)}</div>
      <p class="name">${o}</p>
      ${this.#r(o)}
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
    </article>`}#t(){let{words:e,contact:t}=this,{lifecyclestage:i,lastmodifieddate:s=""}=t.properties??{},n=new Date(s),a=t.labels?.hubspot_owner_id,o=[t.labels?.lifecyclestage??i,a&&e.ownedBy(a),Number.isNaN(n.getTime())?void 0:e.changedOn(Li(n,e.tag))].filter(Boolean);return o.length===0?u:c`<p class="standing">${o.join(" \xB7 ")}</p>`}#r(e){let{url:t}=this.contact;return H(t,this.portal)?c`<a
          class="icon-button open"
          href=${t}
          target="_blank"
          rel="noopener noreferrer"
          aria-label=${this.words.openNamed(e)}
          title=${this.words.openInHubSpot}
          >${b("open",18)}</a
        >`:u}#e(e){let{words:t,copied:i}=this;return c`<li>
      ${b("mail",16)}<a href=${`mailto:${encodeURIComponent(e).replace("%40","@")}`}>${e}</a>
      ${navigator.clipboard?c`<button
            class=${i?"icon-button copy done":"icon-button copy"}
            aria-label=${t.copy(e)}
            title=${i?t.copied:t.copy(e)}
            @click=${()=>this.#s(e)}
          >
            ${b(i?"check":"copy",17)}
          </button>`:u}
    </li>`}async#s(e){await navigator.clipboard.writeText(e),this.copied=!0,v(this,"announce",this.words.copied),setTimeout(()=>this.copied=!1,En)}};function Cn(r){let e=r.split(/[\s@.]+/u).filter(t=>/^\p{L}/u.test(t));return[e[0],e.length>1?e[e.length-1]:void 0].map(t=>[...t??""][0]??"").join("").toUpperCase()}customElements.define("libreta-contact",Vt);var Gt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},result:{attribute:!1},skipped:{type:Number},more:{type:Boolean}};static styles=[E,$`
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
        ${t.contacts.map(i=>c`<li><libreta-contact .words=${e} .portal=${this.portal} .contact=${i}></libreta-contact></li>`)}
      </ul>
      <div class="foot">
        <span>${this.#t()}</span>
        ${this.more&&t.after!==void 0?c`<button class="button" @click=${()=>v(this,"say",e.showMoreMessage)}>${e.showMore}</button>`:u}
      </div>
    `}#t(){let{words:e,result:t,skipped:i}=this,s=t.contacts.length,n=t.total??i+s;return i>0?e.shownFrom(i+1,i+s,n):n===1?u:e.shownOf(s,n)}};customElements.define("libreta-results",Gt);var Tn=80,zi=12,Qt=class extends y{static properties={words:{attribute:!1},portal:{attribute:!1},items:{attribute:!1},activity:{attribute:!1},waiting:{attribute:!1},failure:{attribute:!1},form:{attribute:!1},following:{type:Boolean},buttons:{attribute:!1},untouched:{type:Boolean},away:{state:!0}};static styles=[E,Ai];#t=0;constructor(){super(),this.words=void 0,this.portal=void 0,this.items=[],this.activity=void 0,this.waiting=void 0,this.failure=void 0,this.form=void 0,this.following=!1,this.buttons=[],this.untouched=!1,this.away=!1}focus(e){this.renderRoot.querySelector(".column")?.focus(e)}focusForm(){this.#e?.scrollIntoView({block:"nearest"}),this.#e?.focus()}focusProposal(){this.#r?.focus()}get holdsFocus(){let e=this.#r;return e!==null&&this.shadowRoot?.activeElement===e}toTheEnd(){let e=this.#s;if(e===null)return;this.away=!1;let t=this.#r??this.#e,i=t!==null&&t.offsetHeight>e.clientHeight-2*zi;e.scrollTo({top:i?t.offsetTop-zi:e.scrollHeight}),this.#t=e.scrollTop}get#r(){return this.renderRoot.querySelector("libreta-proposal, libreta-choice")}get#e(){return this.renderRoot.querySelector("libreta-form")}get#s(){return this.renderRoot.querySelector(".scroller")}render(){let{words:e}=this;return c`
      <div class="scroller" tabindex="0" role="log" aria-live="off" aria-label=${e.conversation} @scroll=${this.#h}>
        <div class=${this.untouched?"column welcome":"column"} tabindex="-1">
          ${this.untouched?c`<div class="mark">${le(56)}</div>`:u}
          ${Ut(this.items,t=>t.key,t=>this.#a(t))}
          ${this.#p()} ${this.#m()} ${this.#d()} ${this.#u()} ${this.untouched?this.#b():u}
        </div>
      </div>
      ${this.away&&!this.waiting?c`<button class="icon-button latest" aria-label=${e.latest} title=${e.latest} @click=${this.toTheEnd}>
            ${b("down")}
          </button>`:u}
    `}updated(){this.#i()}firstUpdated(){let e=this.renderRoot.querySelector(".column");e&&new ResizeObserver(()=>this.#i()).observe(e)}#i(){let e=this.#s;e&&!this.away&&!this.untouched&&!this.#n(e)&&this.toTheEnd()}#n({scrollTop:e,scrollHeight:t,clientHeight:i}){return e<Math.min(this.#t,t-i)-1}#a(e){let{words:t}=this;switch(e.kind){case"person":return c`<div class="said person"><span class="hidden-words">${t.you}: </span>${e.text}</div>`;case"answer":return c`<div class="said answer">
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
        .skipped=${Rn(e)}
        ?more=${De(this.items)===e&&this.activity===void 0&&this.waiting===void 0}
      ></libreta-results>`:e.result?.status!==void 0?c`<libreta-outcome
        class="card"
        .words=${t}
        .portal=${this.portal}
        .result=${e.result}
        ?idle=${this.activity===void 0&&this.waiting===void 0}
      ></libreta-outcome>`:u}#p(){return this.waiting?Ut([this.waiting],e=>e.choice?e.interruptId:e.callId,e=>e.choice?c`<libreta-choice class="card" .words=${this.words} .portal=${this.portal} .waiting=${e}></libreta-choice>`:c`<libreta-proposal class="card" .words=${this.words} .portal=${this.portal} .waiting=${e}></libreta-proposal>`):u}#u(){return this.form===void 0?u:c`<libreta-form
          class="card"
          .words=${this.words}
          .form=${this.form}
          ?busy=${this.activity!==void 0}
        ></libreta-form>`}#m(){let{words:e,activity:t,waiting:i}=this;return t!==void 0&&t!=="writing"&&(t!=="opening"||this.items.length===0)?Ni(e[t]):t===void 0&&this.following?Ni(e.following):t===void 0&&i&&!i.expired?c`<p class="state">${b("clock",16)}${e.waiting}</p>`:u}#d(){let{words:e,failure:t}=this;return t===void 0?u:c`<div class="failure">
      ${b("warn")}
      <p>${Xt(t,e)}${t.code.startsWith("model_")?c` <span>${e.formsWork}</span>`:u}</p>
      ${t.retry?c`<button class="button" @click=${()=>v(this,"retry")}>${b("retry",17)}${e.tryAgain}</button>`:u}
    </div>`}#b(){return this.buttons.length===0?u:c`<div class="actions" role="group" aria-label=${this.words.actions}>
          ${this.buttons.map(e=>c`<button
                class="action"
                ?disabled=${this.activity!==void 0&&this.activity!=="opening"}
                @click=${()=>v(this,"click",e)}
              >
                ${b(Yt(e.id),24)}<span>${e.label}</span>
              </button>`)}
        </div>`}#h({target:e}){let t=e.scrollHeight-e.scrollTop-e.clientHeight;this.away=t>Tn&&(this.away||this.#n(e)),this.#t=e.scrollTop}};function Ni(r){return c`<p class="state working"><span class="pen" aria-hidden="true"><i></i><i></i><i></i></span>${r}</p>`}function Xt({sentence:r,code:e},t){return r!==void 0?r:e==="unreachable"?t.unreachable:e==="cut"?t.cut:t.refused}function Yt(r){return r==="search"||r==="create"||r==="update"?r:"said"}function Rn(r){try{return Number(JSON.parse(r.args).after)||0}catch{return 0}}customElements.define("libreta-transcript",Qt);var Jt={tag:"en",language:"English",chat:"Libreta, contacts assistant",openChat:"Open Libreta",closeChat:"Close",newConversation:"New conversation",chooseLanguage:"Language",theme:r=>`Theme: ${{auto:"as the system",light:"light",dark:"dark"}[r]??r}. Change`,help:"Help and shortcuts",conversation:"Conversation",actions:"What Libreta can do",you:"You",libreta:"Libreta",latest:"Go to the latest message",stopped:"Stopped",message:"Message",placeholder:"Write what you need\u2026",replyPlaceholder:"Or write what to change\u2026",send:"Send",stop:"Stop",charactersLeft:r=>r>=0?`${r} characters left`:`${-r} characters too many`,opening:"Opening the conversation\u2026",thinking:"Thinking\u2026",writing:"Writing\u2026",searching:"Searching HubSpot\u2026",preparing:"Preparing the change\u2026",saving:"Saving to HubSpot\u2026",undoing:"Undoing it in HubSpot\u2026",following:"Finding out what became of it\u2026",offline:"You are offline. What you write stays here; send it when the connection is back.",waiting:"Waiting for your decision. Nothing is written until you confirm.",problem:"That did not work",tryAgain:"Try again",unreachable:"Libreta cannot be reached. Check your connection and try again.",cut:"The connection broke before the answer was complete.",refused:"Libreta could not take that request.",contactsFound:"Contacts found",shownOf:(r,e)=>r<e?`${r} of ${e} shown`:e===1?"1 contact":`${e} contacts`,shownFrom:(r,e,t)=>`${r} to ${e} of ${t} shown`,showMore:"Show more",showMoreMessage:"show more",noName:"No name",openInHubSpot:"Open in HubSpot",openNamed:r=>`Open in HubSpot: ${r} (new tab)`,copy:r=>`Copy ${r}`,copied:"Copied",ownedBy:r=>`Owner: ${r}`,changedOn:r=>`Changed ${r}`,searchForm:"Find a contact",whichForm:"Update a contact",whichField:"Which contact? Name, email, phone or company",updateNamed:r=>`Update ${r}`,update:"Update",formFind:"Search",formContinue:"Continue",formMore:"Another property",formChoose:"Choose\u2026",formNothingToFind:"Fill in at least one field to search by.",formNothingToCreate:"Fill in at least a name or an email.",formNothingNew:"Change at least one field.",formsWork:"Search, create and update work without it: each button below opens a form.",closeForm:"Close the form",createTitle:"Create contact",updateTitle:r=>`Update ${r}`,thisContact:"this contact",property:"Property",oldValue:"Now",newValue:"New",value:"Value",source:"Where it comes from",empty:"empty",emptied:"emptied",said:"You said so",found:"Found in HubSpot",normalised:"You said so, tidied up",not_said:"Nobody said this",notSaidWarning:"Nobody said one of these values. Tick it once you have checked it, or change it; then you can confirm.",emptiesWarning:"A value would be emptied, and you did not say so plainly. Tick it if it should be; then you can confirm.",emptiesChecked:"Yes, empty it",emptiesCheckedNamed:r=>`Yes, empty it: ${r}`,notSaidChecked:"Nobody said this \u2013 I checked it",notSaidCheckedNamed:r=>`Nobody said this \u2013 I checked it: ${r}`,duplicates:"Perhaps the same person",duplicatesHint:"HubSpot already has someone very like this.",theSame:"The same person, it seems",perhaps:"Perhaps",matches:r=>`What matches: ${r.join(", ")}`,updateInstead:"Update this one instead",updateInsteadNamed:r=>`Update this one instead: ${r}`,confirm:"Confirm",edit:"Edit",cancel:"Cancel",saveAndConfirm:"Save and confirm",back:"Back",expired:"This proposal has expired. Nothing was written; ask again if you still want it.",pickThis:"This one",noneOfThem:"None of them",choicePlaceholder:"Or say which one\u2026",choiceExpired:"This question has expired. Nothing was written; ask again if you still want it.",created:"Created",updated:"Updated",unchanged:"Nothing to change",rejected:"Cancelled, nothing was written",set_aside:"Set aside, nothing was written",failed:"Not written",unknown:"Not known whether HubSpot wrote it",expiredOutcome:"Expired, nothing was written",undone:"Undone",undo:"Undo",undoNamed:r=>`Undo: ${r}`,stored:r=>`HubSpot stored \u201C${r}\u201D`,sandbox:"Sandbox",sandboxAbout:"About the sandbox",sandboxBoth:"This is the sandbox: sample contacts, and a small rule-based model that answers.",sandboxHubSpot:"This is the sandbox: sample contacts, not a HubSpot account.",sandboxModel:"A small rule-based model answers here; it understands simple sentences only.",sandboxSet:"For the real thing, set",and:"and",sandboxContacts:"See the sample contacts",hide:"Hide",commands:"Commands",commandOf:r=>r,undoLast:"Undo the last change",helpTitle:"How to use Libreta",helpText:"Ask in your own words to find, create or update a contact. Nothing is written to HubSpot until you confirm it.",shortcuts:"Keyboard",shortcutList:[["Enter","Send"],["Shift + Enter","New line"],["/","Commands"],["Esc","Stop the answer"],["\u2191","Bring back your last message"]]};var Mi={tag:"es",language:"Espa\xF1ol",chat:"Libreta, asistente de contactos",openChat:"Abrir Libreta",closeChat:"Cerrar",newConversation:"Nueva conversaci\xF3n",chooseLanguage:"Idioma",theme:r=>`Tema: ${{auto:"como el sistema",light:"claro",dark:"oscuro"}[r]??r}. Cambiar`,help:"Ayuda y atajos",conversation:"Conversaci\xF3n",actions:"Lo que Libreta puede hacer",you:"T\xFA",libreta:"Libreta",latest:"Ir al \xFAltimo mensaje",stopped:"Detenido",message:"Mensaje",placeholder:"Escribe lo que necesitas\u2026",replyPlaceholder:"O escribe qu\xE9 cambiar\u2026",send:"Enviar",stop:"Detener",charactersLeft:r=>r>=0?`Quedan ${r} caracteres`:`Sobran ${-r} caracteres`,opening:"Abriendo la conversaci\xF3n\u2026",thinking:"Pensando\u2026",writing:"Escribiendo\u2026",searching:"Buscando en HubSpot\u2026",preparing:"Preparando el cambio\u2026",saving:"Guardando en HubSpot\u2026",undoing:"Deshaci\xE9ndolo en HubSpot\u2026",following:"Averiguando qu\xE9 ha pasado\u2026",offline:"Sin conexi\xF3n. Lo que escribas se queda aqu\xED; env\xEDalo cuando vuelva.",waiting:"Pendiente de tu decisi\xF3n. No se escribe nada hasta que confirmes.",problem:"No ha funcionado",tryAgain:"Reintentar",unreachable:"No se puede conectar con Libreta. Comprueba tu conexi\xF3n e int\xE9ntalo otra vez.",cut:"La conexi\xF3n se cort\xF3 antes de que la respuesta estuviera completa.",refused:"Libreta no ha podido aceptar la petici\xF3n.",contactsFound:"Contactos encontrados",shownOf:(r,e)=>r<e?`${r} de ${e} mostrados`:e===1?"1 contacto":`${e} contactos`,shownFrom:(r,e,t)=>`Del ${r} al ${e} de ${t}`,showMore:"Mostrar m\xE1s",showMoreMessage:"mu\xE9strame m\xE1s",noName:"Sin nombre",openInHubSpot:"Abrir en HubSpot",openNamed:r=>`Abrir en HubSpot: ${r} (pesta\xF1a nueva)`,copy:r=>`Copiar ${r}`,copied:"Copiado",ownedBy:r=>`Responsable: ${r}`,changedOn:r=>`Modificado el ${r}`,searchForm:"Buscar un contacto",whichForm:"Actualizar un contacto",whichField:"\xBFQu\xE9 contacto? Nombre, correo, tel\xE9fono o empresa",updateNamed:r=>`Actualizar a ${r}`,update:"Actualizar",formFind:"Buscar",formContinue:"Continuar",formMore:"Otra propiedad",formChoose:"Elige\u2026",formNothingToFind:"Rellena al menos un campo para buscar.",formNothingToCreate:"Rellena al menos un nombre o un correo.",formNothingNew:"Cambia al menos un campo.",formsWork:"Buscar, crear y actualizar funcionan sin \xE9l: cada bot\xF3n de abajo abre un formulario.",closeForm:"Cerrar el formulario",createTitle:"Crear contacto",updateTitle:r=>`Actualizar ${r}`,thisContact:"este contacto",property:"Propiedad",oldValue:"Ahora",newValue:"Nuevo",value:"Valor",source:"De d\xF3nde sale",empty:"vac\xEDo",emptied:"se vac\xEDa",said:"Lo has dicho t\xFA",found:"Encontrado en HubSpot",normalised:"Lo has dicho t\xFA, con formato",not_said:"Nadie lo ha dicho",notSaidWarning:"Nadie ha dicho uno de estos valores. M\xE1rcalo cuando lo hayas revisado, o c\xE1mbialo; despu\xE9s puedes confirmar.",emptiesWarning:"Se vaciar\xEDa un dato, y no lo has pedido con claridad. M\xE1rcalo si debe vaciarse; despu\xE9s puedes confirmar.",emptiesChecked:"S\xED, vaciarlo",emptiesCheckedNamed:r=>`S\xED, vaciarlo: ${r}`,notSaidChecked:"Nadie lo ha dicho \u2013 lo he revisado",notSaidCheckedNamed:r=>`Nadie lo ha dicho \u2013 lo he revisado: ${r}`,duplicates:"Quiz\xE1 sea la misma persona",duplicatesHint:"HubSpot ya tiene a alguien muy parecido.",theSame:"Parece la misma persona",perhaps:"Quiz\xE1",matches:r=>`Coincide: ${r.join(", ")}`,updateInstead:"Actualizar este",updateInsteadNamed:r=>`Actualizar este: ${r}`,confirm:"Confirmar",edit:"Editar",cancel:"Cancelar",saveAndConfirm:"Guardar y confirmar",back:"Volver",expired:"Esta propuesta ha caducado. No se ha escrito nada; p\xEDdelo otra vez si a\xFAn lo quieres.",pickThis:"Este",noneOfThem:"Ninguno de ellos",choicePlaceholder:"O di cu\xE1l\u2026",choiceExpired:"Esta pregunta ha caducado. No se ha escrito nada; p\xEDdelo de nuevo si a\xFAn lo quieres.",created:"Creado",updated:"Actualizado",unchanged:"Nada que cambiar",rejected:"Cancelado, no se ha escrito nada",set_aside:"Apartado, no se ha escrito nada",failed:"No se ha escrito",unknown:"No se sabe si HubSpot lo ha escrito",expiredOutcome:"Caducado, no se ha escrito nada",undone:"Deshecho",undo:"Deshacer",undoNamed:r=>`Deshacer: ${r}`,stored:r=>`HubSpot ha guardado \xAB${r}\xBB`,sandbox:"Pruebas",sandboxAbout:"Sobre el entorno de pruebas",sandboxBoth:"Esto es un entorno de pruebas: contactos de muestra y un peque\xF1o modelo de reglas que responde.",sandboxHubSpot:"Esto es un entorno de pruebas: contactos de muestra, no una cuenta de HubSpot.",sandboxModel:"Aqu\xED responde un peque\xF1o modelo de reglas; solo entiende frases sencillas.",sandboxSet:"Para usarlo de verdad, define",and:"y",sandboxContacts:"Ver los contactos de muestra",hide:"Ocultar",commands:"\xD3rdenes",commandOf:r=>({search:"buscar",create:"crear",update:"actualizar",undo:"deshacer",new:"nueva"})[r]??r,undoLast:"Deshacer el \xFAltimo cambio",helpTitle:"C\xF3mo usar Libreta",helpText:"Pide con tus palabras buscar, crear o actualizar un contacto. No se escribe nada en HubSpot hasta que lo confirmas.",shortcuts:"Teclado",shortcutList:[["Intro","Enviar"],["May\xFAs + Intro","L\xEDnea nueva"],["/","\xD3rdenes"],["Esc","Detener la respuesta"],["\u2191","Recuperar tu \xFAltimo mensaje"]]};var rt={en:Jt,es:Mi};function Oi(r){return r.map(e=>e?.toLowerCase().split("-")[0]??"").find(e=>e in rt)??"en"}function Ii(r){return rt[r]??Jt}var Kt=class extends y{static properties={words:{attribute:!1},sandbox:{attribute:!1}};static styles=[E,$`
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
    `];constructor(){super(),this.words=void 0,this.sandbox={hubspot:!0,model:!0}}render(){let{words:e}=this,{hubspot:t,model:i,url:s}=this.sandbox,n=t&&i?e.sandboxBoth:t?e.sandboxHubSpot:e.sandboxModel;return c`<aside aria-label=${e.sandbox}>
      ${b("flask")}
      <p>
        ${n} ${e.sandboxSet}
        ${t?c`<code>HUBSPOT_ACCESS_TOKEN</code>`:u}${t&&i?` ${e.and} `:u}${i?c`<code>OPENAI_API_KEY</code>`:u}.
        ${t&&s?c`<a href=${s} target="_blank" rel="noopener">${e.sandboxContacts}</a>`:u}
      </p>
      <button class="icon-button" aria-label=${e.hide} title=${e.hide} @click=${()=>v(this,"sandbox")}>
        ${b("close")}
      </button>
    </aside>`}};customElements.define("libreta-banner",Kt);var Pn=/^\/(\S*)$/u;function qi(r,e){let t=Pn.exec(e)?.[1];return t===void 0?[]:r.filter(({name:i})=>Hi(i).startsWith(Hi(t)))}function Hi(r){return r.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase()}function Ui(r,e,t,i){return c`<ul id="commands" role="listbox" aria-label=${t}>
    ${r.map((s,n)=>c`<li
        id=${`command-${n}`}
        role="option"
        aria-selected=${n===e?"true":"false"}
        @pointerdown=${a=>a.preventDefault()}
        @click=${()=>i(s)}
      >
        <kbd>/${s.name}</kbd> <span>${s.label}</span>
      </li>`)}
  </ul>`}var Bi=$`
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
`;var Di=.9,er=class extends y{static properties={words:{attribute:!1},placeholder:{},limit:{type:Number},busy:{type:Boolean},last:{attribute:!1},kept:{attribute:!1},commands:{attribute:!1},chosen:{state:!0},draft:{state:!0}};static styles=[E,Bi,$`
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
    `];constructor(){super(),this.words=void 0,this.placeholder="",this.limit=4e3,this.busy=!1,this.last="",this.kept=void 0,this.commands=[],this.chosen=0,this.draft=""}willUpdate(e){e.has("kept")&&this.draft===""?this.draft=this.kept?.get()??"":e.has("draft")&&(this.kept?.set(this.draft),this.chosen=0),this.chosen>=this.#i.length&&(this.chosen=0)}focus(){this.#t?.focus()}restore(e){this.draft=this.draft===""?e:`${e}
${this.draft}`}get#t(){return this.renderRoot.querySelector("textarea")}render(){let{words:e}=this,t=this.limit-this.draft.length,i=this.#i,s=i.length>0;return c`
      ${s?Ui(i,this.chosen,e.commands,n=>this.#a(n)):u}
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
          @keydown=${this.#s}
        ></textarea>
        ${this.busy?c`<button class="act" type="button" aria-label=${e.stop} title=${`${e.stop} (Esc)`} @click=${()=>v(this,"stop")}>
              ${b("stop")}
            </button>`:c`<button class="act" aria-label=${e.send} title=${e.send} ?disabled=${!this.#r}>
              ${b("send")}
            </button>`}
      </form>
      <p id="count" class=${t<0?"count over":"count"} ?hidden=${this.draft.length<this.limit*Di}>
        ${this.draft.length<this.limit*Di?u:e.charactersLeft(t)}
      </p>
    `}updated(){let e=this.#t;e&&!CSS.supports("field-sizing","content")&&(e.style.height="auto",e.style.height=`${e.scrollHeight}px`)}get#r(){return!this.busy&&this.draft.trim()!==""&&this.draft.length<=this.limit}#e(e){this.draft=e.target.value}#s(e){if(e.isComposing||e.keyCode===229)return;let t=this.#i;t.length>0&&this.#n(e.key,t)?e.preventDefault():e.key==="Enter"&&!e.shiftKey?this.#l(e):e.key==="ArrowUp"&&this.draft===""&&this.last!==""&&(e.preventDefault(),this.draft=this.last)}get#i(){return this.busy?[]:qi(this.commands,this.draft)}#n(e,t){switch(e){case"ArrowDown":case"ArrowUp":return this.chosen=(this.chosen+(e==="ArrowDown"?1:t.length-1))%t.length,!0;case"Enter":case"Tab":return this.#a(t[this.chosen]),!0;case"Escape":return this.draft="",!0;default:return!1}}#a(e){this.draft="",e.act()}#l(e){e.preventDefault(),this.send()}send(){if(!this.#r)return;let e=this.draft.trim();this.draft="",v(this,"say",e)}};customElements.define("libreta-composer",er);var tr=class extends y{static properties={words:{attribute:!1}};static styles=[E,$`
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
      <div id="note" popover role="dialog" aria-labelledby="title" @beforetoggle=${this.#r}>
        <h2 id="title">${e.helpTitle}</h2>
        <p>${e.helpText}</p>
        <h3>${e.shortcuts}</h3>
        <dl>
          ${e.shortcutList.map(([t,i])=>c`<dt><kbd>${t}</kbd></dt><dd>${i}</dd>`)}
        </dl>
      </div>
    `}#t(e){e.key==="Escape"&&this.renderRoot.querySelector(":popover-open")&&e.stopPropagation()}#r(e){let t=this.renderRoot.querySelector("button");if(e.newState!=="open"||t===null)return;let{bottom:i,right:s}=t.getBoundingClientRect();e.target.style.top=`${i+8}px`,e.target.style.left=`max(1rem, ${s}px - 21rem)`}};customElements.define("libreta-help",tr);var rr=class extends y{static properties={words:{attribute:!1},locale:{},theme:{},closable:{type:Boolean},sandbox:{type:Boolean}};static styles=[E,$`
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
        ${Object.entries(rt).map(([t,{language:i}])=>c`<button
              lang=${t}
              title=${i}
              aria-pressed=${t===this.locale?"true":"false"}
              @click=${()=>v(this,"locale",t)}
            >
              <span aria-hidden="true">${t}</span><span class="hidden-words">${i}</span>
            </button>`)}
      </div>
      ${this.#t(e.theme(this.theme),this.theme,()=>v(this,"theme"))}
      <libreta-help .words=${e}></libreta-help>
      ${this.#t(e.newConversation,"plus",()=>v(this,"new"))}
      ${this.closable?this.#t(e.closeChat,"close",()=>v(this,"close")):u}
    </div>`}#t(e,t,i){return c`<button class="icon-button" aria-label=${e} title=${e} @click=${i}>${b(t)}</button>`}};customElements.define("libreta-header",rr);var it=["auto","light","dark"],Ln=4e3,zn=1e4,Nn=640,ir=class extends y{static properties={endpoint:{},locale:{},theme:{},mode:{},open:{state:!0},bannerHidden:{state:!0},language:{state:!0},worn:{state:!0},offline:{state:!0}};static styles=[Vr,E,Sr];#t;#r=()=>{this.offline=!navigator.onLine};#e=void 0;constructor(){super(),this.endpoint=new URL("agui",import.meta.url).href,this.locale=void 0,this.theme=void 0,this.mode="bubble",this.open=!1,this.bannerHidden=!1,this.language="en",this.worn="auto",this.offline=!1}connectedCallback(){super.connectedCallback(),this.language=Oi([St.get(),this.locale,...navigator.languages]),this.worn=[vt.get(),this.theme].find(e=>it.includes(e??""))??"auto",this.#e||(this.#e=this.#s()),this.#e.comeBack(),this.#r(),addEventListener("online",this.#r),addEventListener("offline",this.#r),this.mode==="page"&&this.#k()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("online",this.#r),removeEventListener("offline",this.#r),this.#e.leave()}#s(){let e=new URL(this.endpoint,document.baseURI).href;this.#t=Dr(e);let t=new Ze(e,Ur(e),this.language),i={change:()=>this.requestUpdate(),answered:({detail:s})=>this.#g(wi(s?.text??"")),proposed:({detail:s})=>this.#x(s.quiet),decided:({detail:s})=>this.#S(s.quiet),unsent:({detail:s})=>this.#n?.restore(s),resend:()=>this.#n?.send(),failed:()=>this.#_(),formed:()=>this.#y()};for(let[s,n]of Object.entries(i))t.addEventListener(s,a=>n(a));return t}get#i(){return Ii(this.language)}get#n(){return this.renderRoot.querySelector("libreta-composer")}get#a(){return this.renderRoot.querySelector("libreta-transcript")}get#l(){let{activity:e}=this.#e;return e!==void 0&&e!=="opening"}render(){return c`${this.open?this.#u():u}${this.mode==="page"?u:this.#p()}`}updated(){this.dataset.theme=this.worn,this.mode==="page"&&(document.documentElement.lang=this.language,document.documentElement.dataset.theme=this.worn)}#p(){let e=this.#i;return c`<button
      class="launcher"
      aria-label=${this.open?e.closeChat:e.openChat}
      aria-expanded=${this.open?"true":"false"}
      ?hidden=${this.open}
      @click=${this.#k}
    >
      ${le(34)}
    </button>`}#u(){let e=this.#i,{items:t,activity:i,waiting:s,failure:n,buttons:a,about:o,form:l,untouched:m,following:h}=this.#e,p=o.sandbox?.hubspot||o.sandbox?.model?o.sandbox:void 0;return c`<div
      class="panel"
      lang=${this.language}
      role=${this.mode==="page"?"main":"dialog"}
      aria-label=${e.chat}
      @keydown=${this.#T}
      @libreta-say=${this.#o(d=>this.#e.send(d))}
      @libreta-click=${this.#o(d=>this.#e.click(d))}
      @libreta-redirect=${this.#o(d=>this.#e.updateInstead(d))}
      @libreta-decide=${this.#o(d=>this.#e.decide(d.approved,d.properties,d.ticked))}
      @libreta-pick=${this.#o(d=>this.#e.pick(d))}
      @libreta-undo=${this.#o(d=>this.#e.undo(d))}
      @libreta-form=${this.#o(d=>this.#A(d))}
      @libreta-fill=${this.#o(d=>this.#e.fill(d.kind,d.fields))}
      @libreta-form-close=${this.#o(()=>this.#E())}
      @libreta-stop=${this.#o(()=>this.#e.stop())}
      @libreta-retry=${this.#o(()=>n?.retry?.())}
      @libreta-new=${this.#o(()=>this.#$())}
      @libreta-locale=${this.#o(d=>this.#v(d))}
      @libreta-theme=${this.#o(()=>this.#C())}
      @libreta-close=${this.#o(()=>this.#f())}
      @libreta-sandbox=${this.#o(()=>this.bannerHidden=!this.bannerHidden)}
      @libreta-announce=${this.#o(d=>this.#g(d))}
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
        .activity=${i}
        .waiting=${s}
        .failure=${n}
        .form=${s?void 0:l}
        ?following=${h}
        .buttons=${a}
        ?untouched=${m}
      ></libreta-transcript>
      <div class="foot">
        ${this.offline?c`<p class="offline" role="status">${b("warn",17)}${e.offline}</p>`:u}
        ${m||s?u:this.#m()}
        <libreta-composer
          .words=${e}
          .placeholder=${s?s.choice?e.choicePlaceholder:e.replyPlaceholder:o.placeholder??e.placeholder}
          .limit=${o.maxCharacters??Ln}
          .last=${Tr(t)}
          .kept=${this.#t}
          .commands=${this.#d()}
          ?busy=${this.#l}
        ></libreta-composer>
      </div>
      <div class="hidden-words" id="announcer" aria-live="polite"></div>
    </div>`}#m(){let{buttons:e,activity:t}=this.#e;return c`<div class="chips" role="group" aria-label=${this.#i.actions}>
      ${e.map(i=>c`<button class="button chip" ?disabled=${t!==void 0} @click=${()=>this.#h(i)}>
            ${b(Yt(i.id),17)}${i.label}
          </button>`)}
    </div>`}#d(){let e=this.#i,{buttons:t,waiting:i}=this.#e,s=t.map(n=>({name:e.commandOf(n.id),label:n.label,act:()=>this.#h(n)}));return[...i?[]:s,{name:e.commandOf("undo"),label:e.undoLast,act:()=>this.#b(e.commandOf("undo"))},{name:e.commandOf("new"),label:e.newConversation,act:()=>this.#$()}]}#b(e){this.#e.send(e),this.#c()}#h(e){this.#e.click(e),this.#c()}#c(){this.bannerHidden||=this.offsetWidth<Nn||this.mode!=="page",this.#a?.toTheEnd(),this.#w()}#w(){matchMedia("(pointer: coarse)").matches?this.#a?.focus({preventScroll:!0}):this.#n?.focus()}#o(e){return t=>{t.stopPropagation(),e(t.detail),(t.type==="libreta-say"||t.type==="libreta-click")&&this.#c()}}async#k(){let e=!this.open&&this.#e.items.length===0;this.open=!0,e&&this.#e.open(),await this.updateComplete,this.#w()}async#f(){this.open=!1,await this.updateComplete,this.renderRoot.querySelector(".launcher")?.focus()}#A({kind:e,contact:t}){this.#e.openForm(e,t).catch(()=>this.#g(this.#i.unreachable))}#E(){this.#e.closeForm(),this.#w()}async#y(){await this.updateComplete,await this.#a?.updateComplete,this.#a?.focusForm()}#$(){this.#e.startNew(),this.#w()}#v(e){this.language=e,St.set(e),this.#e.speak(e)}#C(){this.worn=it[(it.indexOf(this.worn)+1)%it.length]??"auto",vt.set(this.worn)}#T(e){e.key!=="Escape"||e.defaultPrevented||e.isComposing||(this.#l?(e.preventDefault(),this.#e.stop()):this.mode!=="page"&&this.#f())}#S(e){(!e||this.#a?.holdsFocus)&&this.#w()}async#x(e){let{message:t="",choice:i}=this.#e.waiting??{},s=!e&&this.#n?.draft==="";(!s||i===void 0)&&this.#g(t),await this.updateComplete,await this.#a?.updateComplete,s&&this.#a?.focusProposal()}#_(){let{failure:e}=this.#e;e&&this.#g(Xt(e,this.#i))}#g(e){let t=this.renderRoot.querySelector("#announcer");if(t&&e!==""){let i=document.createElement("p");i.textContent=e,t.append(i),setTimeout(()=>i.remove(),zn)}}};customElements.define("libreta-chat",ir);
