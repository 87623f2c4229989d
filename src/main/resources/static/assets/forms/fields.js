// One field of a form: its label, hint, control and message.

import {element, longDate, unique} from './dom.js';

const RADIOS_AT_MOST = 5;

/** Options of a field: [{value, label}]. */
function optionsOf(node, facts) {
  const {irOptions, irOptionsFact} = node.dataset;
  if (irOptionsFact) {
    return irOptionsFact.split('.').reduce((value, key) => (value || {})[key], facts) || [];
  }
  return Object.entries(JSON.parse(irOptions || '{}')).map(([value, label]) => ({value, label}));
}

/** What all fields share; a kind of field adds its control. */
class Field {
  constructor(node, context) {
    const data = node.dataset;
    this.node = node;
    this.name = data.irField || 'outcome';
    this.type = data.irType || (data.irOutcome === undefined ? 'line' : 'outcome');
    this.label = data.irLabel;
    this.required = data.irRequired !== undefined || this.type === 'outcome';
    this.limits = {min: data.irMin === undefined ? undefined : Number(data.irMin), max: data.irMax === undefined ? undefined : Number(data.irMax)};
    this.condition = data.irShowIf;
    this.context = context;
    this.id = unique();
    this.hint = element('span', {id: this.id + '-hint', class: 'ir-hint', text: data.irHint || this.usualHint() || ''});
    this.hint.hidden = this.hint.textContent === '';
    this.error = element('span', {id: this.id + '-error', class: 'ir-error'});
    this.error.hidden = true;
    this.build();
  }

  usualHint() {
    return null;
  }

  /** What the facts say of the option chosen. */
  chosen() {
    return optionsOf(this.node, this.context.facts).find(option => option.value === this.get()) || {};
  }

  changed() {
    this.context.changed();
  }

  labelText() {
    return this.label + (this.required ? '' : ' (optional)');
  }

  describedBy() {
    return [this.hint, this.error].filter(part => !part.hidden).map(part => part.id).join(' ') || null;
  }

  showError(sentence) {
    this.error.textContent = sentence || '';
    this.error.hidden = !sentence;
    this.node.classList.toggle('ir-wrong', Boolean(sentence));
    this.describe(Boolean(sentence));
  }

  describe(invalid) {
    this.controls().forEach(control => {
      control.setAttribute('aria-invalid', String(invalid));
      const ids = this.describedBy();
      if (ids) {
        control.setAttribute('aria-describedby', ids);
      } else {
        control.removeAttribute('aria-describedby');
      }
    });
  }

  enable(enabled) {
    this.controls().forEach(control => {
      control.disabled = !enabled;
    });
  }

  focus() {
    this.controls()[0].focus();
  }
}

/** A single input, text area or select. */
class SingleControl extends Field {
  build() {
    this.control = this.makeControl();
    this.control.id = this.id;
    this.control.classList.add('form-control');
    if (this.required) {
      this.control.setAttribute('aria-required', 'true');
    }
    this.control.addEventListener('input', () => this.changed());
    this.node.append(element('label', {for: this.id, text: this.labelText()}), this.hint, this.error, this.control);
    this.describe(false);
  }

  makeControl() {
    const kinds = {email: {inputmode: 'email', autocomplete: 'email'}, pounds: {inputmode: 'decimal'}, number: {inputmode: 'numeric'}};
    return element('input', {type: 'text', autocomplete: 'off', ...kinds[this.type]});
  }

  usualHint() {
    return this.type === 'pounds' ? 'In pounds, in full, such as 1,576,000 or 1576.50.' : null;
  }

  controls() {
    return [this.control];
  }

  get() {
    return this.control.value;
  }

  set(value) {
    this.control.value = value === null || value === undefined ? '' : String(value);
  }
}

class TextArea extends SingleControl {
  makeControl() {
    return element('textarea', {rows: '4'});
  }
}

class DateField extends SingleControl {
  build() {
    super.build();
    this.spoken = element('span', {class: 'ir-hint'});
    this.node.append(this.spoken);
  }

  makeControl() {
    return element('input', {type: 'date', min: '1990-01-01', max: '2199-12-31'});
  }

  usualHint() {
    return 'Day, month and year, such as 27/03/2026.';
  }

  changed() {
    this.spoken.textContent = longDate(this.get());
    super.changed();
  }

  set(value) {
    super.set(value);
    this.spoken.textContent = longDate(this.get());
  }

  unreadable() {
    return this.control.validity.badInput || this.control.validity.rangeOverflow || this.control.validity.rangeUnderflow;
  }
}

class Select extends SingleControl {
  makeControl() {
    return element('select', {}, element('option', {value: '', text: 'Choose'}),
      ...optionsOf(this.node, this.context.facts).map(option => element('option', {value: option.value, text: option.label})));
  }

  /** Somebody who has left stays chosen until another is. */
  set(value) {
    if (value && ![...this.control.options].some(option => option.value === value)) {
      this.control.append(element('option', {value, text: value}));
    }
    super.set(value);
  }
}

/** Radio buttons, ticks, or one tick. */
class Options extends Field {
  build() {
    const kind = this.type === 'choices' ? 'checkbox' : 'radio';
    this.inputs = [];
    const group = element('fieldset', {}, element('legend', {text: this.labelText()}), this.hint, this.error);
    optionsOf(this.node, this.context.facts).forEach(option => {
      const id = unique();
      const input = element('input', {type: kind, id, name: this.id, value: option.value});
      input.addEventListener('change', () => this.changed());
      this.inputs.push(input);
      group.append(element('div', {class: 'ir-option'}, input, element('label', {for: id, text: option.label})));
    });
    this.group = group;
    this.node.append(group);
  }

  controls() {
    return this.inputs;
  }

  /** The message belongs to the whole group. */
  describe(invalid) {
    const ids = this.describedBy();
    if (ids) {
      this.group.setAttribute('aria-describedby', ids);
    } else {
      this.group.removeAttribute('aria-describedby');
    }
    this.inputs.filter(input => input.type === 'checkbox').forEach(input => input.setAttribute('aria-invalid', String(invalid)));
  }

  get() {
    const chosen = this.inputs.filter(input => input.checked).map(input => input.value);
    return this.type === 'choices' ? chosen : chosen[0] || '';
  }

  set(value) {
    const chosen = [].concat(value === null || value === undefined ? [] : value).map(String);
    this.inputs.forEach(input => {
      input.checked = chosen.includes(input.value);
    });
  }

  focus() {
    (this.inputs.find(input => input.checked) || this.inputs[0]).focus();
  }
}

class Tick extends Field {
  build() {
    this.control = element('input', {type: 'checkbox', id: this.id});
    this.control.addEventListener('change', () => this.changed());
    this.node.append(this.error, element('div', {class: 'ir-option'}, this.control, element('label', {for: this.id, text: this.label})), this.hint);
    this.describe(false);
  }

  controls() {
    return [this.control];
  }

  get() {
    return String(this.control.checked);
  }

  set(value) {
    this.control.checked = value === true || value === 'true';
  }
}

class Rich extends Field {
  build() {
    const label = this.id + '-label';
    this.editor = new this.context.Editor({labelledBy: label, describedBy: this.describedBy(), required: this.required,
      changed: () => this.changed()});
    const caption = element('span', {id: label, class: 'ir-label', text: this.labelText()});
    caption.addEventListener('click', () => this.focus());
    this.node.append(caption, this.hint, this.error, this.editor.element);
  }

  describe(invalid) {
    this.editor.describe(this.describedBy(), invalid);
  }

  enable(enabled) {
    this.editor.enable(enabled);
  }

  get() {
    return this.editor.get();
  }

  set(value) {
    this.editor.set(value);
  }

  focus() {
    this.editor.focus();
  }
}

export function fieldOf(node, context) {
  const type = node.dataset.irType || (node.dataset.irOutcome === undefined ? 'line' : 'outcome');
  const required = node.dataset.irRequired !== undefined;
  const few = () => required && optionsOf(node, context.facts).length <= RADIOS_AT_MOST; // a radio button cannot be taken back
  const kinds = {text: TextArea, date: DateField, rich: Rich, tick: Tick, choices: Options, outcome: Options, person: Select};
  const Kind = type === 'choice' ? (few() ? Options : Select) : kinds[type] || SingleControl;
  return new Kind(node, context);
}
