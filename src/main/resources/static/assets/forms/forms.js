// Brings an embedded form to life in Tasklist: loads what was typed, saves while it is typed, checks before it is completed.

import {button, clockTime, element, unique} from './dom.js';
import {show} from './facts.js';
import {Failed, Proposal} from './proposal.js';
import {Section} from './sections.js';

const PAUSE = 800;
const RETRY = 10000;
const RELOAD = 3000;
const LOOK_FOR_CLAIM = 2000;
const UNCLAIMED = 'Claim the task to fill it in.';

export async function start(camForm) {
  const form = new Form(camForm);
  form.listen();
  await form.load();
}

class Form {
  constructor(camForm) {
    this.camForm = camForm;
    this.root = camForm.formElement[0] || camForm.formElement;
    this.proposal = new Proposal(camForm.taskId);
    this.section = null;
    this.dirty = false;
    this.mayWrite = false;
    this.status = element('p', {class: 'ir-status', role: 'status', 'aria-live': 'polite'});
    this.errors = element('div', {class: 'ir-errors', role: 'alert', tabindex: '-1', hidden: true});
    this.notice = element('div', {class: 'ir-notice', hidden: true});
    this.root.prepend(this.errors, this.notice);
    this.root.append(this.status);
  }

  listen() {
    this.camForm.on('submit', () => this.submit());
    this.camForm.on('submit-failed', (form, [error]) => this.refused(error));
    this.root.addEventListener('change', () => this.dirty && this.save());
    document.addEventListener('visibilitychange', () => document.hidden && this.dirty && this.save());
  }

  async load() {
    try {
      const loaded = await this.proposal.load();
      if (!this.section) {
        await this.build(loaded);
      }
      this.put(loaded.content);
      this.allow(loaded.mayWrite);
      if (loaded.mayWrite && loaded.outdated) {
        this.outdated(loaded);
      }
      this.say(loaded.savedAt ? `Saved at ${clockTime(loaded.savedAt)}` : '');
    } catch (failed) {
      this.say(`The form could not be loaded: ${failed.message}.`);
      if (passes(failed) && this.root.isConnected) {
        setTimeout(() => this.load(), RELOAD);
      }
    }
  }

  async build({facts}) {
    const rich = this.root.querySelector('[data-ir-type=rich], [data-ir-fact-html]')
      || [...this.root.querySelectorAll('template')].some(template => template.content.querySelector('[data-ir-type=rich]'));
    const [editor, structure] = rich ? await Promise.all([import('./editor.js'), import('./structure.js')]) : [{}, {}];
    const html = text => structure.nodes(structure.read(text));
    [...this.root.children].forEach(child => show(child, facts || {}, html));
    const context = {facts: facts || {}, proposal: this.proposal, Editor: editor.Editor, changed: () => this.changed(),
      say: text => this.say(text)};
    this.section = new Section(this.root, context);
    await this.offerWord();
    this.root.append(button('Hand the task back', () => this.handBack(), {class: 'btn btn-link ir-hand-back', hidden: true}), this.status);
    this.root.classList.add('ir-ready');
  }

  async offerWord() {
    const place = this.root.querySelector('[data-ir-word]');
    if (place) {
      const {InWord} = await import('./word.js');
      this.word = new InWord(place, this.proposal, {
        save: () => this.save(), content: () => this.section.get(), say: text => this.say(text),
        take: content => {
          this.put(content);
          this.dirty = true;
          this.save();
        }
      });
    }
  }

  put(content) {
    this.section.set(content || {});
    this.section.refresh();
  }

  /** A form is not loaded again when its task is claimed, so one that is read only looks from time to time. */
  allow(mayWrite) {
    this.mayWrite = mayWrite;
    this.section.enable(mayWrite);
    if (this.word) {
      this.word.enable(mayWrite);
    }
    this.root.querySelector('.ir-hand-back').hidden = !mayWrite;
    if (mayWrite) {
      this.notify(null);
      return;
    }
    this.notify([element('p', {text: UNCLAIMED})]);
    setTimeout(() => this.lookForClaim(), LOOK_FOR_CLAIM);
  }

  async lookForClaim() {
    if (!this.root.isConnected) {
      return;
    }
    const loaded = document.hidden ? null : await this.proposal.load().catch(() => null);
    if (loaded && loaded.mayWrite) {
      this.put(loaded.content);
      this.allow(true);
      this.say('The task is yours.');
    } else {
      setTimeout(() => this.lookForClaim(), LOOK_FOR_CLAIM);
    }
  }

  changed() {
    this.section.refresh();
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    clearTimeout(this.timer);
    if (!this.dirty || !this.mayWrite || this.conflict) {
      return;
    }
    this.dirty = false;
    try {
      const saved = await this.proposal.save(() => this.section.get());
      this.say(`Saved at ${clockTime(saved.savedAt)}`);
    } catch (failed) {
      if (!this.proposal.overtookItself(failed)) {
        this.notSaved(failed);
      }
    }
  }

  notSaved(failed) {
    this.dirty = true;
    if (failed.status === Proposal.CONFLICT) {
      this.overtaken(failed.problem);
      return;
    }
    this.say(`Not saved: ${failed.message}`);
    if (failed.status === 403) {
      this.allow(false);
    } else if (passes(failed)) {
      this.timer = setTimeout(() => this.save(), RETRY);
    }
  }

  /** Another window saved first: shows what it typed and lets the person choose. */
  overtaken(problem) {
    this.conflict = true;
    this.say('Not saved: this form was changed in another window.');
    const go = (text, action) => button(text, () => {
      this.conflict = false;
      this.proposal.version = problem.version;
      this.notify(null);
      action();
    });
    this.notify([
      element('h4', {tabindex: '-1', text: 'This form was changed in another window'}),
      element('p', {text: `It was saved there at ${clockTime(problem.savedAt)}. Different there:`}),
      this.differences(problem.content),
      go('Use what the other window typed', () => {
        this.dirty = false;
        this.put(problem.content);
        this.say('What the other window typed is shown.');
      }),
      go('Keep what is typed here', () => this.save())
    ]);
  }

  /** What the form is about has changed since the typing began. */
  outdated(loaded) {
    const go = (text, action) => button(text, () => {
      this.proposal.basedOn = loaded.newestBasedOn;
      this.notify(null);
      action();
      this.dirty = true;
      this.save();
    });
    this.notify([
      element('h4', {tabindex: '-1', text: 'This has been changed since you began'}),
      element('p', {text: `${loaded.message} Different now:`}),
      this.differences(loaded.newest),
      go('Keep what I typed', () => null),
      go('Start again from the newest', () => this.put(loaded.newest))
    ]);
  }

  differences(other) {
    const list = element('dl', {class: 'ir-differences'});
    const text = value => (typeof value === 'string' ? plain(value) : Array.isArray(value) ? `${value.length} in the list` : '') || 'Nothing';
    const mine = this.section.get();
    this.section.parts()
      .filter(part => JSON.stringify(mine[part.name] || '') !== JSON.stringify((other || {})[part.name] || ''))
      .forEach(part => list.append(element('dt', {text: part.label}), element('dd', {text: text((other || {})[part.name])})));
    return list;
  }

  notify(children) {
    this.notice.hidden = !children;
    this.notice.replaceChildren(...(children || []));
    const heading = this.notice.querySelector('h4');
    if (heading) {
      heading.focus();
    }
  }

  submit() {
    const wrong = this.section ? this.section.check() : [{sentence: 'The form is still loading. Try again in a moment.'}];
    if (wrong.length === 0 && this.conflict) {
      wrong.push({sentence: 'Choose first which text to keep.'});
    }
    if (wrong.length === 0) {
      this.saveBeforeItIsPosted(wrong);
    }
    this.summarise(wrong);
    this.camForm.submitPrevented = wrong.length > 0;
    if (wrong.length === 0) {
      const outcome = this.section.fields.find(field => field.type === 'outcome');
      this.post('outcome', 'String', outcome ? outcome.get() : 'DONE');
      this.post('proposalVersion', 'Long', this.proposal.version);
    }
  }

  saveBeforeItIsPosted(wrong) {
    clearTimeout(this.timer);
    if (!this.dirty && !this.proposal.underWay && this.proposal.version !== null) {
      return;
    }
    try {
      const saved = this.proposal.saveNow(this.section.get());
      this.dirty = false;
      this.say(`Saved at ${clockTime(saved.savedAt)}`);
    } catch (failed) {
      this.notSaved(failed instanceof Failed ? failed : new Failed(0));
      wrong.push({sentence: `Not saved: ${failed.message}.`});
    }
  }

  /** A variable is only sent when its value differs from the one it was made with. */
  post(name, type, value) {
    const variables = this.camForm.variableManager;
    if (!variables.variable(name)) {
      variables.createVariable({name, type, value: null});
    }
    variables.variable(name).value = value;
  }

  refused(error) {
    const sentence = sentenceOf(error);
    if (sentence && !/submission prevented/.test(sentence)) {
      this.summarise([{sentence}]);
      setTimeout(() => dismissToast(sentence), 500);
    }
  }

  summarise(wrong) {
    this.errors.hidden = wrong.length === 0;
    this.errors.replaceChildren();
    if (wrong.length === 0) {
      return;
    }
    const title = unique();
    this.errors.setAttribute('aria-labelledby', title);
    this.errors.append(element('h4', {id: title, text: 'There is a problem'}), element('ul', {}, ...wrong.map(item => {
      const link = item.part ? element('a', {href: '#', text: item.sentence}) : element('span', {text: item.sentence});
      link.addEventListener('click', event => {
        event.preventDefault();
        if (item.part) {
          item.part.focus();
        }
      });
      return element('li', {}, link);
    })));
    this.errors.focus();
  }

  async handBack() {
    await this.save();
    try {
      await this.proposal.handBack();
      location.reload();
    } catch (failed) {
      this.summarise([{sentence: failed.message}]);
    }
  }

  say(text) {
    this.status.textContent = text;
  }
}

/** Whether the same request may succeed in a while: the connection is back, the person signed in again, the server less busy. */
function passes(failed) {
  return failed.status === 0 || failed.status === 401 || failed.status >= 500;
}

/** Tasklist says the same in a note that lies over its Complete button until it is closed. */
function dismissToast(sentence) {
  document.querySelectorAll('[notifications-panel] .alert').forEach(note => {
    const close = note.textContent.includes(sentence) && note.querySelector('.close');
    if (close) {
      close.click();
    }
  });
}

function plain(html) {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

function sentenceOf(error) {
  const body = error && error.response && error.response.body;
  return (body && body.message) || (error && error.message) || '';
}
