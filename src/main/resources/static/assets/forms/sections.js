// Fields that belong together: the whole form, a row of a table, a file with what is said about it.

import {button, element, unique} from './dom.js';
import {fieldOf} from './fields.js';
import {wrong} from './checks.js';

/** Fields, rows and files below one node, with the content they came from: what no field shows is kept as it was. */
export class Section {
  constructor(root, context, outer = null) {
    this.root = root;
    this.outer = outer;
    this.content = {};
    this.fields = [...root.querySelectorAll('[data-ir-field], [data-ir-outcome]')].map(node => fieldOf(node, context));
    this.groups = [...root.querySelectorAll('[data-ir-rows], [data-ir-files]')]
      .map(node => (node.dataset.irRows === undefined ? new Files(node, context, this) : new Rows(node, context, this)));
  }

  set(content) {
    this.content = {...content};
    this.root.querySelectorAll('[data-ir-value]').forEach(node => {
      node.textContent = this.content[node.dataset.irValue] || '';
    });
    this.fields.forEach(field => field.set(this.content[field.name]));
    this.groups.forEach(group => group.set(this.content[group.name]));
  }

  /** Of several alternatives only the one that is shown counts; they may name the same fields. */
  parts() {
    return [...this.fields, ...this.groups].filter(part => !part.node.closest('[data-ir-alternative][hidden]'));
  }

  get() {
    const content = {...this.content};
    this.parts().forEach(part => {
      content[part.name] = part.get();
    });
    return content;
  }

  /** What is answered in a field; with a property, what the facts say of the option chosen there, as in "body.executive". */
  valueOf(name, property) {
    const field = this.fields.find(candidate => candidate.name === name && !candidate.node.closest('[data-ir-alternative][hidden]'));
    if (!field) {
      return this.outer && this.outer.valueOf(name, property);
    }
    return property ? field.chosen()[property] : field.get();
  }

  /** Shows what the answers so far ask for. */
  refresh() {
    const alternatives = [...this.root.querySelectorAll('[data-ir-alternative]')];
    const switched = alternatives.some(node => node.hidden === this.holds(node.dataset.irShowIf));
    const left = switched ? {typed: this.get(), parts: this.parts()} : null;
    this.root.querySelectorAll('[data-ir-show-if]').forEach(node => {
      node.hidden = !this.holds(node.dataset.irShowIf);
    });
    if (switched) {
      this.carry(left.typed, this.parts().filter(part => !left.parts.includes(part)));
    }
    this.groups.forEach(group => group.refresh());
  }

  /** What was typed in one alternative goes along when another is chosen. */
  carry(typed, shown) {
    this.content = typed;
    shown.forEach(part => part.set(typed[part.name]));
  }

  holds(condition) {
    const [, name, property, operator, values] = condition.match(/^\s*(\w+)(?:\.(\w+))?\s*(!=|=)?\s*(.*?)\s*$/);
    const answers = [].concat(this.valueOf(name, property) || '').filter(answer => answer !== '');
    if (!operator) {
      return answers.some(answer => answer !== 'false');
    }
    const meets = answers.some(answer => values.split('|').includes(answer));
    return operator === '=' ? meets : !meets;
  }

  enable(enabled) {
    [...this.fields, ...this.groups].forEach(part => part.enable(enabled));
  }

  /** Checks what is shown. @returns [{part, sentence}] in the order of the form */
  check() {
    const found = [];
    this.fields.forEach(field => {
      const sentence = field.node.closest('[hidden]') ? null : wrong(field);
      field.showError(sentence);
      if (sentence) {
        found.push({part: field, sentence});
      }
    });
    this.groups.filter(group => !group.node.closest('[hidden]')).forEach(group => found.push(...group.check()));
    const before = (one, other) => (one.part.node.compareDocumentPosition(other.part.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    return found.sort(before);
  }
}

/** A list of sections that grows and shrinks. */
class Group {
  constructor(node, context, outer) {
    const data = node.dataset;
    this.node = node;
    this.context = context;
    this.outer = outer;
    this.name = data.irRows || data.irFiles;
    this.label = data.irLabel || data.irRowLabel + 's';
    this.rowLabel = data.irRowLabel;
    this.least = Number(data.irMin || 0);
    this.most = Number(data.irMax || 50);
    this.fixed = data.irFixed !== undefined;
    this.ordered = data.irOrdered !== undefined;
    this.template = node.querySelector('template');
    this.sections = [];
    this.enabled = false;
    this.id = unique();
    this.error = element('p', {id: this.id + '-error', class: 'ir-error'});
    this.error.hidden = true;
    this.list = element('div', {class: 'ir-row-list'});
    this.heading = element('h4', {id: this.id, tabindex: '-1', text: this.label});
    this.node.setAttribute('role', 'group');
    this.node.setAttribute('aria-labelledby', this.id);
    const hint = data.irHint ? element('p', {class: 'ir-hint', text: data.irHint}) : null;
    this.node.append(this.heading, ...[hint].filter(Boolean), this.error, this.list);
  }

  addSection(content) {
    const legend = element('legend', {tabindex: '-1'});
    const row = element('fieldset', {class: 'ir-row'}, legend);
    if (this.template) {
      row.append(this.template.content.cloneNode(true));
    }
    this.dress(row, content);
    const section = new Section(row, this.context, this.outer);
    section.legend = legend;
    if (this.ordered) {
      section.up = button('Move up', () => this.move(section, -1), {class: 'btn btn-default ir-move'});
      section.down = button('Move down', () => this.move(section, 1), {class: 'btn btn-default ir-move'});
      row.append(section.up, ' ', section.down, ' ');
    }
    if (!this.fixed) {
      section.removal = button('Remove', () => this.remove(section), {class: 'btn btn-default ir-remove'});
      row.append(section.removal);
    }
    this.list.append(row);
    this.sections.push(section);
    section.set(content);
    section.enable(this.enabled);
    this.number();
    return section;
  }

  dress() {
  }

  number() {
    this.sections.forEach((section, index) => {
      section.legend.textContent = `${this.rowLabel} ${index + 1}`;
      if (section.removal) {
        section.removal.setAttribute('aria-label', `Remove ${this.rowLabel.toLowerCase()} ${index + 1}`);
        section.removal.disabled = !this.enabled;
      }
      if (section.up) {
        section.up.setAttribute('aria-label', `Move ${this.rowLabel.toLowerCase()} ${index + 1} up`);
        section.down.setAttribute('aria-label', `Move ${this.rowLabel.toLowerCase()} ${index + 1} down`);
        section.up.disabled = !this.enabled || index === 0;
        section.down.disabled = !this.enabled || index === this.sections.length - 1;
      }
    });
    this.adder.disabled = !this.enabled || this.sections.length >= this.most;
  }

  /** The button that was pressed keeps the focus, so that a row goes several places by pressing it again. */
  move(section, step) {
    const from = this.sections.indexOf(section);
    const other = this.sections[from + step];
    this.sections[from] = other;
    this.sections[from + step] = section;
    step < 0 ? other.root.before(section.root) : other.root.after(section.root);
    this.number();
    const [pressed, opposite] = step < 0 ? [section.up, section.down] : [section.down, section.up];
    (pressed.disabled ? opposite : pressed).focus();
    this.context.say(`${this.rowLabel} ${from + 1} is ${this.rowLabel.toLowerCase()} ${from + step + 1} now.`);
    this.context.changed();
  }

  remove(section) {
    const at = this.sections.indexOf(section);
    this.sections.splice(at, 1);
    section.root.remove();
    this.number();
    const next = this.sections[Math.min(at, this.sections.length - 1)];
    (next ? next.legend : this.heading).focus();
    this.context.say(`${this.rowLabel} ${at + 1} removed.`);
    this.context.changed();
  }

  set(items) {
    this.sections.forEach(section => section.root.remove());
    this.sections = [];
    (items || []).forEach(item => this.addSection(item));
    this.number();
  }

  get() {
    return this.sections.map(section => section.get());
  }

  refresh() {
    this.sections.forEach(section => section.refresh());
  }

  enable(enabled) {
    this.enabled = enabled;
    this.sections.forEach(section => section.enable(enabled));
    this.number();
  }

  showError(sentence) {
    this.error.textContent = sentence || '';
    this.error.hidden = !sentence;
  }

  check() {
    const few = this.sections.length < this.least;
    const sentence = few ? `${this.label}: add at least ${this.least}.` : null;
    this.showError(sentence);
    const found = sentence ? [{part: this, sentence}] : [];
    this.sections.forEach((section, index) => section.check()
      .forEach(({part, sentence: inner}) => found.push({part, sentence: `${this.rowLabel} ${index + 1}: ${inner}`})));
    return found;
  }

  focus() {
    this.adder.focus();
  }
}

class Rows extends Group {
  constructor(node, context, outer) {
    super(node, context, outer);
    this.adder = button(`Add ${this.rowLabel.toLowerCase()}`, () => this.add(), {hidden: this.fixed});
    this.node.append(this.adder);
  }

  set(items) {
    const given = items || [];
    const blank = Array.from({length: Math.max(0, this.least - given.length)}, () => ({}));
    super.set([...given, ...blank]);
  }

  add() {
    const section = this.addSection({});
    section.refresh();
    this.context.say(`${this.rowLabel} ${this.sections.length} added.`);
    this.context.changed();
    section.fields[0].focus();
  }
}

class Files extends Group {
  constructor(node, context, outer) {
    super(node, context, outer);
    const accept = node.dataset.irAccept || '.pdf,.docx,.png,.jpg,.jpeg';
    const kinds = accept.split(',').map(kind => kind.trim().replace('.', '').toUpperCase()).join(', ');
    const hint = element('span', {id: this.id + '-hint', class: 'ir-hint', text: `${kinds}, up to 20 MB each.`});
    this.adder = element('input', {type: 'file', id: this.id + '-file', accept, 'aria-describedby': `${hint.id} ${this.error.id}`});
    this.adder.addEventListener('change', () => this.add());
    this.bar = element('progress', {max: '1', value: '0', hidden: true, 'aria-label': 'Upload'});
    this.node.append(element('label', {for: this.adder.id, text: `Add ${this.rowLabel.toLowerCase()}`}), hint, this.adder, this.bar);
  }

  dress(row, content) {
    row.append(element('p', {}, element('a', {href: this.context.proposal.fileAddress(content.document), download: true, text: content.name})));
  }

  async add() {
    const file = this.adder.files[0];
    if (!file) {
      return;
    }
    this.showError(null);
    this.bar.value = 0;
    this.bar.hidden = false;
    this.context.say(`Uploading ${file.name}.`);
    try {
      const stored = await this.context.proposal.upload(file, done => {
        this.bar.value = done;
      });
      const section = this.addSection({document: stored.document, name: stored.name});
      this.context.say(`${stored.name} uploaded.`);
      this.context.changed();
      (section.fields[0] || section.legend).focus();
    } catch (failed) {
      this.showError(`${file.name}: ${failed.message}`);
      this.adder.focus();
    } finally {
      this.bar.hidden = true;
      this.adder.value = '';
    }
  }
}
