/**
 * The look of a drawing on paper, carried inside the SVG: Typst and resvg know no custom properties, no `oklch()` and
 * only plain selectors. The colours are those of `tokens.css` in light, the rules those of `chart.css`; but only
 * values on hatching keep a margin of paper, because every letter with one is drawn twice in a PDF.
 */
const STYLE = `
text {
  fill: #131e37;
  font-family: "Fira Sans";
}
.chart-muted {
  fill: #495363;
}
.chart-late {
  fill: #b00a1d;
}
.chart-value,
.chart-strong {
  font-weight: 600;
}
.chart-pausiert .chart-value,
.chart-eingestellt .chart-value {
  paint-order: stroke;
  stroke: #fff;
  stroke-width: 4;
  stroke-linejoin: round;
}
.chart-grid,
.chart-leader {
  fill: none;
  stroke: #d4d8de;
}
.chart-tick {
  fill: none;
  stroke: #495363;
}
.chart-report-day {
  fill: none;
  stroke: #495363;
  stroke-dasharray: 1 4;
  stroke-linecap: round;
  stroke-width: 1.5;
}
.chart-share {
  fill: #fff;
  stroke: #495363;
  stroke-width: 1.5;
}
.chart-hatch {
  stroke: #495363;
}
.chart-abgeschlossen .chart-value {
  fill: #fff;
}
.chart-abgeschlossen .chart-share {
  fill: #00664b;
  stroke: #00664b;
}
.chart-in-umsetzung .chart-share {
  fill: #adc0e7;
  stroke: #466abf;
}
.chart-idee .chart-share {
  stroke-dasharray: 2.5 2.5;
}
.chart-pausiert .chart-share,
.chart-pausiert .chart-hatch {
  stroke: #984500;
}
.chart-fine .chart-share,
.chart-fine .chart-hatch {
  stroke-width: 0.75;
}
.chart-line-1 {
  color: #2044aa;
}
.chart-line-2 {
  color: #984500;
}
.chart-line-3 {
  color: #00664b;
}
.chart-line-4 {
  color: #131e37;
}
.chart-line-5 {
  color: #466abf;
}
.chart-line-6,
.chart-target {
  color: #495363;
}
.chart-line > path {
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linejoin: round;
}
.chart-target line {
  stroke: currentColor;
  stroke-width: 1.5;
}
.chart-marker {
  fill: #fff;
  stroke: currentColor;
  stroke-width: 1.75;
}
.chart-done {
  fill: currentColor;
}
`;

const ELEMENT = `<style>${STYLE.replace(/\s+/g, ' ')}</style>`;

/** A drawing with its colours and typeface inside, for PDF and pictures: nothing there knows the site's stylesheets. */
export function forPrint(svg: string): string {
  return svg.replace('</desc>', `</desc>${ELEMENT}`);
}
