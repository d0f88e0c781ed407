import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { comparisonMarkdown } from '../../src/exports/comparison/markdown.ts';
import type { ComparisonDocument, Section, Subject } from '../../src/views/comparison/document.ts';

function subject(title: string, ...texts: string[]): Subject {
  const statements = texts.map((text) => ({ what: 'x', tag: null, tone: 'plain' as const, text }));
  return { id: title, title, state: 'changed', address: null, file: title, formerFile: null, statements };
}

function section(id: Section['id'], ...subjects: Subject[]): Section {
  return { id, title: `Abschnitt ${id}`, count: `${subjects.length} geändert`, note: null, subjects };
}

function document(...sections: Section[]): ComparisonDocument {
  return {
    asOf: '2024-12-31',
    before: { name: 'main (0123abc), 1. Dezember 2024', commit: '0123abc' },
    after: { name: 'Arbeitsstand', commit: null },
    notes: [],
    changed: true,
    verdict: 'Anders als bisher: 1 Maßnahme.',
    alarms: [],
    headline: null,
    figures: [],
    sections,
    files: [],
    unnoticed: [],
  };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '</details><h1>',
  '[Gewinn](https://example.org/)',
  '![Bild](https://example.org/a.png)',
  'https://example.org/ und www.example.org',
  '@stadt/alle und #12 und !7',
  '`rm -rf`',
  '| a | b |',
  '# Titel',
  '- [ ] Aufgabe',
  '<!-- sachstand-pruefung -->',
  '[x]: https://example.org/',
];

describe('content in a comment', () => {
  const markdown = comparisonMarkdown(
    document(section('measures', ...HOSTILE.map((text) => subject(text, text)))),
  );

  test('brings no markup of its own', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
    const found: string[] = [];
    visit(tree, (node) => {
      if (['link', 'image', 'table', 'heading', 'definition'].includes(node.type)) found.push(node.type);
      if (node.type === 'html') found.push(node.value.replace(/>.*<.*/, '>'));
    });
    expect(found).toEqual(['<!-- sachstand-vergleich -->', 'heading', '<details open>', '</details>']);
  });

  test('mentions nobody and refers to nothing', () => {
    const words = markdown.replace(/`[^`]*`/g, '');
    expect(words).not.toMatch(/@\w|#\d|!\d|:\/\/|www\./);
  });
});

describe('what is too much for a comment', () => {
  const many = Array.from({ length: 3000 }, (_, index) => subject(`massnahmen/m${index}.md`, 'x'.repeat(40)));
  const markdown = comparisonMarkdown(
    document(section('measures', ...many), section('pages', subject('a', 'b'))),
  );

  test('is counted, and every section keeps its head', () => {
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    const shown = markdown.match(/\*\*massnahmen/g)?.length ?? 0;
    const [, missing] = /Aus Platzgründen fehlen hier ([\d.]+)/.exec(markdown) ?? [];
    expect(shown + Number(missing?.replace('.', ''))).toBe(3000);
    expect(markdown).toContain('<b>Abschnitt pages</b>: 1 geändert');
    expect(markdown.match(/<details>/g)).toHaveLength(2);
    expect(markdown.match(/<\/details>/g)).toHaveLength(2);
  });

  test('is counted within one subject, too', () => {
    const texts = Array.from({ length: 60 }, (_, index) => `Satz ${index}.`);
    const told = comparisonMarkdown(document(section('measures', subject('a', ...texts))));
    expect(told).toContain('- … und 20 weitere Angaben');
  });
});

test('a short comment is open, a long one folded', () => {
  const one = subject('a', 'b');
  expect(comparisonMarkdown(document(section('measures', one)))).toContain('<details open>');
  expect(comparisonMarkdown(document(section('measures', ...Array(20).fill(one))))).toContain('<details>');
});
