import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Chart } from '../views/chart.ts';
import { cleanSvg } from './clean.ts';
import { HistoryDrawing } from './history.tsx';
import { IndicatorDrawing } from './indicator.tsx';
import { type Drawn, firstOf, fromElement, fromMarkup } from './markup.ts';
import { mount } from './mount.ts';
import { StackDrawing } from './stack.tsx';
import { TrendDrawing } from './trend.tsx';

/** Draws the chart now. Synchronous, and heavy to import: React, Recharts and happy-dom come with it. */
export function renderChart(chart: Chart): string {
  const svg = firstOf(drawn(chart), 'svg');
  if (!svg) throw new Error(`Nothing was drawn for the chart "${chart.title}"`);
  return cleanSvg(svg, chart);
}

/**
 * Bars are stacked and placed by Recharts' charts, which takes a document and several passes. Lines know their places
 * already, for their labels; Recharts' shapes draw them in one pass: every measure has some.
 */
function drawn(chart: Chart): Drawn {
  switch (chart.kind) {
    case 'stack':
      return inDocument(<StackDrawing chart={chart} />);
    case 'history':
      return inDocument(<HistoryDrawing chart={chart} />);
    case 'indicator':
      return inOnePass(<IndicatorDrawing chart={chart} />);
    case 'trend':
      return inOnePass(<TrendDrawing chart={chart} />);
  }
}

function inDocument(drawing: ReactElement): Drawn {
  return mount(drawing, fromElement);
}

function inOnePass(drawing: ReactElement): Drawn {
  return fromMarkup(renderToStaticMarkup(drawing));
}
