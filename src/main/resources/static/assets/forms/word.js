// The text of a report taken to Word and back. What came back is shown beside what stands in the form; only what is ticked is taken over.

import {button, element, unique} from './dom.js';

const STATES = {
  UNCHANGED: 'not changed', CHANGED: 'changed', NEW: 'new', MISSING: 'not in the document; it stays as it is here',
  UNKNOWN: 'the form has no such heading; copy what you need'
};

export class InWord {
  /** @param form gives and takes what is typed: save(), content(), take(content), say(text) */
  constructor(node, proposal, form) {
    this.proposal = proposal;
    this.form = form;
    const file = unique();
    this.error = element('span', {class: 'ir-error', role: 'alert'});
    this.file = element('input', {type: 'file', id: file, accept: '.docx'});
    this.file.addEventListener('change', () => this.compare());
    this.found = element('div', {class: 'ir-word'});
    this.download = button('Download as Word', () => this.save());
    node.append(
      element('p', {text: 'Download the text, work on it in Word under the same headings, and take it back. Nothing changes here until you choose what to take over.'}),
      this.download, element('label', {for: file, text: 'Word document to take back'}), this.file, this.error, this.found);
  }

  enable(enabled) {
    this.download.disabled = !enabled;
    this.file.disabled = !enabled;
  }

  async save() {
    await this.form.save();
    window.location.assign(this.proposal.wordAddress());
  }

  async compare() {
    const file = this.file.files[0];
    if (!file) {
      return;
    }
    this.error.textContent = '';
    this.found.replaceChildren();
    this.form.say(`Reading ${file.name}.`);
    try {
      await this.form.save();
      this.show(await this.proposal.compareWord(file));
      this.form.say(`${file.name} was read.`);
    } catch (failed) {
      this.error.textContent = `${file.name}: ${failed.message}`;
      this.file.focus();
    } finally {
      this.file.value = '';
    }
  }

  show(compared) {
    const title = element('h4', {tabindex: '-1', text: 'What the document says'});
    const same = compared.filter(one => one.state === 'UNCHANGED').map(one => one.heading);
    this.chosen = [];
    this.found.append(title, ...compared.filter(one => one.state !== 'UNCHANGED').map(one => this.heading(one)));
    if (same.length > 0) {
      this.found.append(element('p', {text: `Not changed: ${same.join('; ')}.`}));
    }
    if (this.chosen.length > 0) {
      this.found.append(button('Take over what is ticked', () => this.take()));
    }
    title.focus();
  }

  heading(one) {
    const name = element('h5', {text: `${one.heading}: ${STATES[one.state]}`});
    const block = element('section', {class: 'ir-compared'}, name);
    if (one.state === 'UNKNOWN') {
      block.append(element('div', {class: 'ir-as-typed', tabindex: '0', role: 'group', 'aria-label': one.heading, text: one.text}));
    } else if (one.differences.length > 0) {
      block.append(element('div', {class: 'ir-as-typed', tabindex: '0', role: 'group', 'aria-label': `Differences: ${one.heading}`},
        ...one.differences.map(piece)));
    } else if (one.state === 'CHANGED') {
      block.append(element('p', {text: 'Only the formatting is different.'}));
    }
    if (one.value !== null) {
      const id = unique();
      const tick = element('input', {type: 'checkbox', id, checked: true});
      this.chosen.push({tick, one});
      block.append(element('div', {class: 'ir-option'}, tick, element('label', {for: id, text: `Take over: ${one.heading}`})));
    }
    return block;
  }

  take() {
    const taken = this.chosen.filter(({tick}) => tick.checked).map(({one}) => one);
    const content = this.form.content();
    taken.forEach(({field, value}) => {
      content[field] = field === 'moreSections' ? [...(content[field] || []).filter(row => row.section !== value.section), value] : value;
    });
    this.found.replaceChildren();
    this.form.take(content);
    this.form.say(taken.length === 0 ? 'Nothing was taken over.' : `Taken over: ${taken.map(one => one.heading).join('; ')}.`);
  }
}

/** Said as well as shown: not everyone hears or sees marks. */
function piece({kind, text}) {
  if (kind === 'SAME') {
    return element('span', {text});
  }
  const hidden = said => element('span', {class: 'ir-said', text: said});
  return kind === 'ADDED' ? element('ins', {}, hidden(' [added: '), element('span', {text}), hidden('] '))
    : element('del', {}, hidden(' [removed: '), element('span', {text}), hidden('] '));
}
