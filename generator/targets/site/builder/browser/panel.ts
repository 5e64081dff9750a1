/** The whole form of an operation, what is wrong with what was entered, and the request in three languages. */
import { issuesIn } from '../../../../runtime/validation.ts';
import type { JsonValue } from '../../../../spec/json.ts';
import { languageFor } from '../../../../model/words.ts';
import { anchorIn } from '../../anchors.ts';
import { builderWords, type BuilderWords } from '../words.ts';
import { inChinese } from './chinese.ts';
import { button, make, newId } from './dom.ts';
import type { Fault, Part, Row } from './part.ts';
import { surroundings } from './parts.ts';
import type { Registered } from './registry.ts';
import { Results } from './results.ts';
import { row } from './row.ts';
import type { Entered } from './texts.ts';

interface Told extends Fault {
  /** Of the message; the page's unless given. */
  readonly language?: string;
}

export class Panel {
  readonly element: HTMLElement;
  private readonly registered: Registered;
  private readonly words: BuilderWords = builderWords[languageFor(document.documentElement.lang)];
  private readonly server = make('input', { id: newId(), autocomplete: 'off', spellcheck: 'false' });
  private readonly rows: readonly Row[];
  private readonly body: Part | undefined;
  private readonly verdict = make('p', { role: 'status' });
  private readonly faults = make('ul');
  private readonly results: Results;
  private told: readonly Row[] = [];

  /** @param id the operation's anchor */
  constructor(registered: Registered, id: string) {
    this.registered = registered;
    const { form } = registered;
    const around = surroundings(this.words, form.shared);
    this.rows = form.parameters.map(({ name, in: place, required, node }) =>
      row(node, { name, anchor: anchorIn(id, place, name), required }, around),
    );
    for (const [index, { required }] of form.parameters.entries())
      this.rows[index]?.mark(required ? 'required' : 'optional');
    const { body } = form;
    const place = {
      name: this.words.body,
      anchor: anchorIn(id, 'request'),
      required: body?.required === true,
    };
    this.body = body === undefined ? undefined : around.make(body.node, place);
    if (this.body?.control !== undefined) this.body.control.setAttribute('aria-label', this.words.body);
    this.results = new Results(form, this.words);
    this.element = make(
      'div',
      { class: 'builder-panel' },
      make(
        'div',
        // Several forms may be open: each landmark has a name of its own.
        { class: 'builder-form', role: 'form', 'aria-label': `${this.words.request}: ${form.operation}` },
        ...this.controls(),
      ),
      make('div', { class: 'builder-results' }, this.verdict, this.faults, this.results.element),
    );
    this.element.addEventListener('input', () => this.update());
    // A control that is left may say what is wrong with it.
    this.element.addEventListener('focusout', () => this.update());
    this.update();
  }

  private controls(): HTMLElement[] {
    const { servers } = this.registered.form;
    const list = make('datalist', { id: newId() }, ...servers.map((value) => make('option', { value })));
    this.server.value = servers[0] ?? '';
    this.server.setAttribute('list', list.id);
    const server = make(
      'div',
      { class: 'builder-row' },
      make('label', { for: this.server.id }, this.words.server),
      this.server,
      list,
    );
    return [
      server,
      ...this.rows.map(({ element }) => element),
      ...(this.body === undefined ? [] : [this.body.element]),
    ];
  }

  private update(): void {
    const { form } = this.registered;
    const given = form.parameters.map((parameter, index) => ({
      parameter,
      value: this.rows[index]?.part.value(),
    }));
    const body = this.body?.value() as JsonValue | undefined;
    const entered: Entered = { server: this.server.value.trim().replace(/\/+$/, ''), given, body };
    const own: Told[] = [...this.parameterFaults(entered), ...(this.body?.faults() ?? [])];
    // What is no value is missing to the check; that it is no value says enough.
    const told = new Set(own.map((fault) => fault.row));
    const issues = this.issues(body).filter((issue) => issue.row === undefined || !told.has(issue.row));
    this.tell([...own, ...issues]);
    this.results.show(entered);
  }

  private parameterFaults({ given }: Entered): Told[] {
    return given.flatMap(({ parameter: { name, required }, value }, index): Told[] => {
      const own = this.rows[index];
      const faults = own?.part.faults() ?? [];
      const missing = required && value === undefined && faults.length === 0;
      const messages = missing ? [this.words.isRequired(name)] : faults.map(({ message }) => message);
      return messages.map((message) => ({ message, row: own }));
    });
  }

  /** In the words of the compiled check, which are English; in Chinese where the page is and they can be. */
  private issues(body: unknown): Told[] {
    const { form, check, secrets } = this.registered;
    if (form.body === undefined || check === undefined) return [];
    const operations = new Map([[form.operation, { required: form.body.required, check }]]);
    const isChinese = this.words === builderWords['zh-CN'];
    return issuesIn({ operations, secrets }, form.operation, body).map((issue) => {
      const row = this.rowAt(issue.path);
      const translated = isChinese ? inChinese(issue) : undefined;
      return translated === undefined
        ? { message: issue.message, row, language: 'en' }
        : { message: translated, row };
    });
  }

  /** The innermost row on the way to a place in the body (RFC 6901). */
  private rowAt(pointer: string): Row | undefined {
    let part = this.body;
    let found: Row | undefined;
    for (const token of pointer.split('/').slice(1)) {
      const member = part?.member(token.replaceAll('~1', '/').replaceAll('~0', '~'));
      if (member === undefined) break;
      found = member;
      ({ part } = member);
    }
    return found;
  }

  private tell(told: readonly Told[]): void {
    const { form, check } = this.registered;
    for (const one of this.told) one.tell('', '');
    this.told = told.flatMap((one) => one.row ?? []);
    for (const { message, row: own, language } of told.toReversed()) own?.tell(message, language ?? '');
    const isUnchecked = form.body !== undefined && check === undefined;
    const fine = isUnchecked ? this.words.unchecked : this.words.fine;
    const verdict = told.length === 0 ? fine : this.words.faults(told.length);
    if (this.verdict.textContent !== verdict) this.verdict.textContent = verdict;
    this.verdict.classList.toggle('builder-fine', told.length === 0);
    const messages = told.map(({ message }) => message);
    if (messages.join('\n') === [...this.faults.children].map((one) => one.textContent).join('\n')) return;
    this.faults.replaceChildren(...told.map((one) => this.item(one)));
  }

  private item({ message, row: own, language }: Told): HTMLElement {
    return make(
      'li',
      language === undefined ? {} : { lang: language },
      own === undefined ? message : button(message, message, () => own.focus()),
    );
  }
}
