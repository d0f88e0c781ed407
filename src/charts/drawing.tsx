import type { Chart } from '../views/chart.ts';
import { cleanSvg } from './clean.ts';
import { HistoryDrawing } from './history.tsx';
import { IndicatorDrawing } from './indicator.tsx';
import { mount } from './mount.ts';
import { StackDrawing } from './stack.tsx';
import { TrendDrawing } from './trend.tsx';

/** Draws the chart now. Synchronous, and heavy to import: React, Recharts and happy-dom come with it. */
export function renderChart(chart: Chart): string {
  return mount(<Drawing chart={chart} />, (container) => {
    const svg = container.querySelector('svg');
    if (!svg) throw new Error(`Nothing was drawn for the chart "${chart.title}"`);
    return cleanSvg(svg, chart);
  });
}

function Drawing({ chart }: { chart: Chart }) {
  switch (chart.kind) {
    case 'stack':
      return <StackDrawing chart={chart} />;
    case 'history':
      return <HistoryDrawing chart={chart} />;
    case 'indicator':
      return <IndicatorDrawing chart={chart} />;
    case 'trend':
      return <TrendDrawing chart={chart} />;
  }
}
