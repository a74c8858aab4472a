import { ink } from '../report/ink.ts';

/** How a report looks on a screen and on paper; one text, so that its digest can be named in the page's policy. */
export function pageStyle(isLarge: boolean): string {
  const size = isLarge ? 20 : 16;
  return `
*{box-sizing:border-box}
html{color-scheme:light}
body{margin:0;background:#fff;color:#${ink.text};font:${size}px/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Arial,"Liberation Sans",sans-serif}
main,header,nav{max-width:${isLarge ? 60 : 62}rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
main{padding-bottom:4rem}
h1{font-size:2em;line-height:1.15;margin:0}
h2{font-size:1.4em;line-height:1.2;margin:2.5rem 0 .6rem}
h3{font-size:1.1em;margin:1.6rem 0 .4rem}
p{margin:.5rem 0;max-width:46rem}
.subtitle,.quiet,.note,caption,figcaption{color:#${ink.muted}}
.note,.under,caption,figcaption{font-size:.9em}
.lead{font-size:1.1em}
.keyword{font-size:.82em;letter-spacing:.04em;color:#${ink.muted}}
.gap{font-weight:600;color:#${ink.muted}}
a{color:#${ink.accent}}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid #${ink.accent};outline-offset:2px}
nav ol{columns:2;padding-left:1.4rem;max-width:46rem}
ul{max-width:46rem;padding-left:1.4rem}
.statement{display:grid;grid-template-columns:minmax(2.2rem,max-content) 1fr;gap:.6rem;margin:.5rem 0;max-width:50rem}
.statement b{color:#${ink.muted}}
blockquote{margin:.5rem 0 .5rem 2.8rem;padding:.1rem 0 .1rem 1rem;border-left:3px solid #${ink.hairline};max-width:46rem}
blockquote footer{color:#${ink.muted};font-size:.9em}
.under{margin-left:2.8rem;color:#${ink.muted}}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9em}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #${ink.hairline};font-weight:400}
thead th{background:#${ink.band};font-weight:600;border-top:1px solid #${ink.strong}}
.number{text-align:right}
figure{margin:1rem 0}
figure img{display:block;max-width:100%;height:auto;border:1px solid #${ink.hairline}}
.road{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0;max-width:none;margin:1rem 0}
.road>li{flex:1 1 10rem;background:#${ink.band};border-radius:10px;padding:.7rem 1rem}
.road>li:not(:first-child)>strong::before{content:"→ ";content:"→ "/""}
.line{border-bottom:1px solid #${ink.strong};height:1.9em}
.references{list-style:none;padding:0;max-width:50rem}
.references li{display:grid;grid-template-columns:2.2rem 1fr;margin:.5rem 0;overflow-wrap:anywhere}
@media (max-width:40rem){nav ol{columns:1}blockquote,.under{margin-left:.6rem}}
@page{size:A4;margin:18mm}
@media print{
body{font-size:${isLarge ? 14 : 10.5}pt}
main,header,nav{max-width:none;padding:0}
nav{display:none}
.scroll{overflow:visible}
h2,h3,caption{break-after:avoid}
tr,.statement,blockquote,figure{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
}
`;
}
