import { fontRules } from '../../figures/embedFonts.ts';
import { type FigureLetters, figureFaces, figureFont } from '../../figures/figureFonts.ts';

import { colourRules } from './pageColours.ts';

const text = `
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--text);font:16px/1.5 '${figureFont}',system-ui,'Segoe UI',sans-serif}
html[data-words=plain] .w-realist,html[data-words=realist] .w-plain{display:none}
h1{margin:0;font-size:24px;line-height:1.25}h2{margin:0 0 8px;font-size:20px}h3{margin:16px 0 4px;font-size:16px}h4{margin:14px 0 4px;font-size:14px;color:var(--muted)}
p{margin:4px 0}a{color:var(--accent)}b.key{font-size:.82em;letter-spacing:.04em;color:var(--muted)}
em.gap{color:var(--warn);font-style:italic}.quiet{color:var(--muted);font-size:14px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;padding:8px;background:var(--surface);z-index:9}
header,main,footer{max-width:1440px;margin:0 auto;padding:16px 20px}
header .summary{max-width:80ch}
nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 0;padding:0;list-style:none}
.choices{display:flex;flex-wrap:wrap;gap:8px 24px;margin-top:4px;align-items:start}
details.fold>summary{cursor:pointer;min-height:32px;padding-top:4px;color:var(--muted);font-size:14px}
h3:focus{outline:none}.summary{white-space:pre-line}
fieldset{margin:0;padding:0;border:0;display:flex;gap:4px 14px;flex-wrap:wrap}legend{padding:0;font-size:14px;color:var(--muted)}
fieldset label{display:inline-flex;gap:6px;align-items:center;min-height:32px}
.search{flex:1 1 220px;max-width:360px}.search label{display:block;font-size:14px;color:var(--muted)}
input[type=search]{width:100%;min-height:36px;padding:4px 10px;border:1px solid var(--border);border-radius:6px;background:var(--surface);color:var(--text);font:inherit}
#found{margin:6px 0 0;padding-left:20px;max-height:240px;overflow:auto}#found:empty{display:none}
.board{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}
.map{position:relative;border:1px solid var(--hairline);border-radius:10px;background:var(--canvas);overflow:auto}
svg.map-drawing{display:block;min-width:720px;width:100%;height:auto}
html[data-words=plain] svg.w-realist,html[data-words=realist] svg.w-plain{display:none}
.is-live .map{overflow:hidden}.is-live svg.map-drawing{min-width:0;height:70vh;min-height:320px;touch-action:none;cursor:grab}
.zoom{display:none;position:absolute;right:8px;bottom:8px;gap:4px}.is-live .zoom{display:flex}
button{min-height:36px;min-width:36px;padding:4px 12px;border:1px solid var(--border);border-radius:6px;background:var(--surface);color:var(--text);font:inherit;cursor:pointer}
.hit{fill:transparent;stroke:transparent}path.hit{fill:none}
.map a{cursor:pointer}.map a:hover path.hit,.map a:focus-visible path.hit,.map a.is-open path.hit{stroke:var(--accent);stroke-opacity:.3}
.map a:hover rect.hit,.map a:focus-visible rect.hit,.map a.is-open rect.hit{stroke:var(--accent)}
.map a:focus{outline:none}.map a:focus-visible .hit,.map a.is-open .hit{stroke-opacity:.55}
details.legend{margin-top:8px}details.legend summary{cursor:pointer;min-height:32px;color:var(--muted)}details.legend svg{max-width:100%;height:auto}
#panel{background:var(--surface);border:1px solid var(--border);border-radius:10px;padding:12px 16px;overflow:auto;overflow-wrap:anywhere}
#panel h3{margin-top:0;padding-right:84px}#panel-close{float:right}
.choices,#panel,#search,.search{scroll-margin-top:8px}
html:not(.is-live) .options,html:not(.is-live) #panel{display:none}.is-live #details{display:none}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:2px 14px;margin:8px 0}dt{color:var(--muted);font-size:14px;line-height:24px}dd{margin:0}
ul.evidence{list-style:none;margin:0;padding:0}ul.evidence li{margin:8px 0;padding-left:12px;border-left:3px solid var(--muted)}
ul.evidence li.supports{border-color:var(--supports)}ul.evidence li.contradicts{border-color:var(--contradicts)}ul.evidence li.refines{border-color:var(--refines)}
.stance{font-weight:600;font-size:14px}li.supports>.stance{color:var(--supports)}li.contradicts>.stance{color:var(--contradicts)}li.refines>.stance{color:var(--refines)}
.extract{margin:2px 0;white-space:pre-line}
main{padding-top:0}main>section{margin-top:28px}main>section:first-child{margin-top:8px}.sentences .quiet{white-space:nowrap}ol.sentences li,ol.sources li{margin:6px 0;max-width:80ch}ol.sources li{overflow-wrap:anywhere}
.sentences a,.evidence a,td a,th a{text-decoration-thickness:1px;text-underline-offset:3px}.sentences a{color:var(--text);text-decoration-color:var(--border)}
.scroll{overflow:auto;border:1px solid var(--hairline);border-radius:10px}table{border-collapse:collapse;width:100%;min-width:820px;background:var(--surface);font-size:14px}
caption{padding:8px 12px;text-align:left;color:var(--muted)}th,td{padding:6px 12px;text-align:left;vertical-align:top;border-top:1px solid var(--hairline)}thead th{white-space:nowrap}
#details article{margin:12px 0;padding-top:8px;border-top:1px solid var(--hairline)}
footer{color:var(--muted);font-size:14px}
@media(min-width:1000px){.is-live .board.has-panel{grid-template-columns:minmax(0,1fr) 400px}.is-live .board:has(#panel:not([hidden])){grid-template-columns:minmax(0,1fr) 400px}#panel{max-height:70vh}}
@media(max-width:999px){header,main,footer{padding:12px 14px}h1{font-size:20px}.is-live svg.map-drawing{height:56vh}#panel{position:fixed;left:0;right:0;bottom:0;max-height:56vh;border-radius:14px 14px 0 0;z-index:5;box-shadow:0 -6px 24px rgb(0 0 0/.25)}button{min-height:44px;min-width:44px}.has-panel body{padding-bottom:56vh}.is-live svg.map-drawing{min-height:240px}.is-live.has-panel svg.map-drawing{height:42vh}fieldset label{min-height:44px}}
@media print{.options,nav,.zoom,#panel,.skip,.search{display:none!important}.is-live #details{display:block}.map,.scroll{overflow:visible;border:0}.is-live svg.map-drawing,svg.map-drawing{min-width:0;height:auto;max-height:90vh}article,li{break-inside:avoid}h2,h3{break-after:avoid}body{font-size:11pt}a{color:inherit}}
`;

/** The style of the page, with the parts of the font it needs. */
export function pageStyle(letters: readonly FigureLetters[]): string {
  return fontRules(figureFaces, letters) + colourRules + text.trim().replaceAll('\n', '');
}
