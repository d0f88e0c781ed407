import CMS, { type CustomFieldControlProps } from '@sveltia/cms';
import { Component, createElement, type ReactNode } from 'react';
import { isData } from './form-data.ts';
import { meant } from './meant.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Option } from './setup.ts';
import { OWN_CONTROL, WORD_CONTROL } from './value-control.ts';

/**
 * Controls that Sveltia lacks: dates and numbers that may be written as people do, and a choice of what the open file
 * itself contains. Sveltia asks React components for them; it calls `isValid` before it saves.
 */
export function registerControls(): void {
  CMS.registerFieldType(WORD_CONTROL, WordControl);
  CMS.registerFieldType(OWN_CONTROL, OwnControl);
}

type Verdict = true | { error: { message: string } };

/** A date or a number; says below what it was understood as, and puts it into its normal form when it is left. */
class WordControl extends Component<CustomFieldControlProps> {
  /** Sveltia saves drafts with empty fields; an entry without its date would be one that the check refuses. */
  isValid = (value: unknown): Verdict => {
    if (!value && this.props.field.get('required')) {
      return { error: { message: 'Bitte ausfüllen: Ohne diese Angabe lehnt die Prüfung den Eintrag ab.' } };
    }
    const { fault } = this.read(value);
    return fault === null ? true : { error: { message: fault } };
  };

  read(value: unknown): Reading {
    const { field } = this.props;
    return readingOf(field.get('form'), typeof value === 'string' ? value : '', optionsIn(field));
  }

  /** In words, where they say more than what is written. */
  reading(): string {
    const { text } = this.read(this.props.value);
    return text === this.props.value ? '' : text;
  }

  settle = (): void => {
    const { field, value, onChange } = this.props;
    const settled = meant(field.get('form'), typeof value === 'string' ? value : '');
    if (settled !== (value ?? '')) onChange(settled);
  };

  override render(): ReactNode {
    const { value, field, forID, classNameWrapper, onChange } = this.props;
    const options = optionsIn(field);
    const list = options.length > 0 ? `${forID}-auswahl` : undefined;
    const isDay = field.get('name') === 'datum';
    return createElement(
      'div',
      { className: 'sachstand-wort' },
      createElement('input', {
        id: forID,
        className: classNameWrapper,
        type: 'text',
        value: value ?? '',
        list,
        'aria-labelledby': `${forID}-label`,
        'aria-describedby': `${forID}-lesart`,
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
        onBlur: this.settle,
      }),
      isDay && createElement('button', { type: 'button', onClick: () => onChange(today()) }, 'Heute'),
      list && createElement('datalist', { id: list }, options.map(optionElement)),
      createElement('p', { id: `${forID}-lesart`, role: 'status' }, this.reading()),
    );
  }
}

/** A choice of what the open file contains: its milestones, its indicators. */
class OwnControl extends Component<CustomFieldControlProps> {
  /** Sveltia saves drafts with empty fields, but what is said of nothing in particular would be lost. */
  isValid = (value: unknown): Verdict =>
    value ? true : { error: { message: 'Bitte wählen, worum es geht, oder den Eintrag entfernen.' } };

  override render(): ReactNode {
    const { value, field, forID, entry, onChange } = this.props;
    const chosen = typeof value === 'string' ? value : '';
    const data: unknown = entry?.toJS().data;
    const options = ownOptions(data, field.get('of'));
    const isKnown = chosen === '' || options.some((one) => one.value === chosen);
    const all = [
      { value: '', label: '–' },
      ...options,
      ...(isKnown ? [] : [{ value: chosen, label: chosen }]),
    ];
    return createElement(
      'select',
      {
        id: forID,
        className: 'sachstand-wahl',
        value: chosen,
        'aria-labelledby': `${forID}-label`,
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
      },
      all.map(optionElement),
    );
  }
}

function optionElement({ value, label }: Option): ReactNode {
  return createElement('option', { key: value, value }, label);
}

function optionsIn(field: CustomFieldControlProps['field']): readonly Option[] {
  const options: unknown = field.get('options');
  return Array.isArray(options) ? options : [];
}

/** The ids and titles of a list at the top of the file. */
export function ownOptions(data: unknown, list: string): Option[] {
  const items: unknown = isData(data) ? data[list] : [];
  return (Array.isArray(items) ? items : [])
    .filter(isData)
    .flatMap(({ id, titel }) =>
      typeof id === 'string' && id !== ''
        ? [{ value: id, label: typeof titel === 'string' && titel ? titel : id }]
        : [],
    );
}

function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
