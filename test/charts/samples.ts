import type { HistoryChart, IndicatorChart, StackChart, TrendChart } from '../../src/views/chart.ts';

const series = [
  { key: 'abgeschlossen', label: 'abgeschlossen' },
  { key: 'in-umsetzung', label: 'in Umsetzung' },
  { key: 'geplant', label: 'geplant' },
  { key: 'idee', label: 'Idee' },
  { key: 'pausiert', label: 'pausiert' },
  { key: 'eingestellt', label: 'eingestellt' },
];

export const stack: StackChart = {
  kind: 'stack',
  title: 'Maßnahmen nach Handlungsfeld und Stand',
  description: 'Von 36 Maßnahmen in vier Handlungsfeldern sind 8 abgeschlossen und 16 in Umsetzung.',
  table: {
    caption: 'Maßnahmen nach Handlungsfeld und Stand',
    head: ['Handlungsfeld', 'abgeschlossen', 'in Umsetzung', 'geplant', 'Idee', 'pausiert', 'eingestellt'],
    rows: [
      ['Bürgerservice & Online-Dienste', '4', '4', '3', '0', '0', '0'],
      ['Bildung & Schul-IT', '0', '2', '1', '0', '0', '0'],
      ['Mobilität & Verkehr', '1', '0', '0', '1', '0', '1'],
      ['Infrastruktur & Netze', '0', '3', '1', '0', '1', '0'],
    ],
  },
  series,
  rows: [
    { label: 'Bürgerservice & Online-Dienste', values: { abgeschlossen: 4, 'in-umsetzung': 4, geplant: 3 } },
    { label: 'Bildung & Schul-IT', values: { 'in-umsetzung': 2, geplant: 1 } },
    { label: 'Mobilität & Verkehr', values: { abgeschlossen: 1, idee: 1, eingestellt: 1 } },
    { label: 'Infrastruktur & Netze', values: { 'in-umsetzung': 3, geplant: 1, pausiert: 1 } },
  ],
};

export const history: HistoryChart = {
  kind: 'history',
  title: 'Stand der Maßnahmen über die Zeit',
  description: 'Seit Juni 2021 ist die Zahl der abgeschlossenen Maßnahmen von 1 auf 8 gestiegen.',
  table: {
    caption: 'Stand der Maßnahmen über die Zeit',
    head: ['Stichtag', 'abgeschlossen', 'in Umsetzung', 'geplant', 'Idee', 'pausiert', 'eingestellt'],
    rows: [
      ['01.06.2021', '1', '9', '12', '3', '0', '0'],
      ['07.09.2023', '5', '14', '9', '3', '1', '0'],
      ['31.12.2025', '8', '16', '8', '3', '0', '1'],
    ],
  },
  series,
  columns: [
    { label: '01.06.2021', values: { abgeschlossen: 1, 'in-umsetzung': 9, geplant: 12, idee: 3 } },
    {
      label: '07.09.2023',
      values: { abgeschlossen: 5, 'in-umsetzung': 14, geplant: 9, idee: 3, pausiert: 1 },
    },
    {
      label: '31.12.2025',
      values: { abgeschlossen: 8, 'in-umsetzung': 16, geplant: 8, idee: 3, eingestellt: 1 },
    },
  ],
};

export const indicator: IndicatorChart = {
  kind: 'indicator',
  title: 'Schulen mit städtischem WLAN',
  description: '2025 haben 37 Schulen WLAN; Ziel sind 60 Schulen bis Ende 2026.',
  table: {
    caption: 'Schulen mit städtischem WLAN',
    head: ['Stand', 'Schulen'],
    rows: [
      ['November 2019', '1'],
      ['7. September 2023', '2'],
      ['2024', '21'],
      ['2025', '37'],
    ],
  },
  unit: 'Schulen',
  points: [
    { day: '2019-11-30', label: 'November 2019', value: 1, valueLabel: '1' },
    { day: '2023-09-07', label: '7. September 2023', value: 2, valueLabel: '2' },
    { day: '2024-12-31', label: '2024', value: 21, valueLabel: '21' },
    { day: '2025-12-31', label: '2025', value: 37, valueLabel: '37' },
  ],
  target: { value: 60, label: 'Ziel: 60 Schulen bis 2026', day: '2026-12-31' },
};

export const trend: TrendChart = {
  kind: 'trend',
  title: 'Wie sich die Termine verschoben haben',
  description: 'Die Versorgung aller Schulen wurde zweimal verschoben, zuletzt auf Ende 2028.',
  table: {
    caption: 'Wie sich die Termine verschoben haben',
    head: ['Bericht', 'Medienkonzept beschlossen', 'Alle Schulen versorgt'],
    rows: [
      ['01.06.2021', 'Juni 2022', '2025'],
      ['13.09.2022', 'erledigt August 2022', '2025'],
      ['07.09.2023', 'erledigt August 2022', '2026'],
      ['31.12.2025', '', '2028'],
    ],
  },
  reports: [
    { day: '2021-06-01', label: '01.06.2021' },
    { day: '2022-09-13', label: '13.09.2022' },
    { day: '2023-09-07', label: '07.09.2023' },
    { day: '2025-12-31', label: '31.12.2025' },
  ],
  lines: [
    {
      id: 'konzept',
      label: 'Medienkonzept beschlossen',
      points: [
        { day: '2021-06-01', date: '2022-06-30', label: 'Juni 2022', done: false },
        { day: '2022-09-13', date: '2022-08-31', label: 'erledigt August 2022', done: true },
        { day: '2023-09-07', date: '2022-08-31', label: 'erledigt August 2022', done: true },
      ],
    },
    {
      id: 'alle',
      label: 'Alle Schulen versorgt',
      points: [
        { day: '2021-06-01', date: '2025-12-31', label: '2025', done: false },
        { day: '2022-09-13', date: '2025-12-31', label: '2025', done: false },
        { day: '2023-09-07', date: '2026-12-31', label: '2026', done: false },
        { day: '2025-12-31', date: '2028-12-31', label: '2028', done: false },
      ],
    },
  ],
};
