// The field for formatted text.

import {EditorState} from '/assets/editor/prosemirror-state.js';
import {EditorView} from '/assets/editor/prosemirror-view.js';
import {baseKeymap, chainCommands, setBlockType, toggleMark} from '/assets/editor/prosemirror-commands.js';
import {history, redo, undo} from '/assets/editor/prosemirror-history.js';
import {keymap} from '/assets/editor/prosemirror-keymap.js';
import {liftListItem, sinkListItem, splitListItem, wrapInList} from '/assets/editor/prosemirror-schema-list.js';
import {button, element, unique} from './dom.js';
import {isLink, read, readSlice, schema, write} from './structure.js';
import {cleaned} from './proposal.js';

const {nodes, marks} = schema;

function within(state, type) {
  for (let depth = state.selection.$from.depth; depth > 0; depth -= 1) {
    if (state.selection.$from.node(depth).type === type) {
      return true;
    }
  }
  return false;
}

function marked(state, type) {
  const {from, $from, to, empty} = state.selection;
  return Boolean(empty ? type.isInSet(state.storedMarks || $from.marks()) : state.doc.rangeHasMark(from, to, type));
}

const list = type => (state, dispatch) => (within(state, type) ? liftListItem(nodes.list_item) : wrapInList(type))(state, dispatch);
const heading = level => (state, dispatch) => {
  const {parent} = state.selection.$from;
  const is = parent.type === nodes.heading && parent.attrs.level === level;
  return (is ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, {level}))(state, dispatch);
};
const isHeading = level => state => {
  const {parent} = state.selection.$from;
  return parent.type === nodes.heading && parent.attrs.level === level;
};

const TOOLS = [
  {label: 'Bold', command: toggleMark(marks.strong), on: state => marked(state, marks.strong)},
  {label: 'Italic', command: toggleMark(marks.em), on: state => marked(state, marks.em)},
  {label: 'Heading', command: heading(3), on: isHeading(3)},
  {label: 'Subheading', command: heading(4), on: isHeading(4)},
  {label: 'Bullets', command: list(nodes.bullet_list), on: state => within(state, nodes.bullet_list)},
  {label: 'Numbers', command: list(nodes.ordered_list), on: state => within(state, nodes.ordered_list)}
];

const KEYS = {
  'Mod-b': toggleMark(marks.strong),
  'Mod-i': toggleMark(marks.em),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-]': sinkListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
  Enter: splitListItem(nodes.list_item),
  'Shift-Enter': chainCommands((state, dispatch) => {
    if (dispatch) {
      dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    }
    return true;
  })
};

export class Editor {
  /** @param changed called when the person has changed the text */
  constructor({labelledBy, describedBy, required, changed}) {
    this.changed = changed;
    this.enabled = false;
    this.described = describedBy;
    this.invalid = false;
    const surface = element('div', {class: 'ir-editor-text'});
    this.tools = this.toolbar(labelledBy);
    this.link = this.linkForm();
    this.element = element('div', {class: 'ir-editor'}, this.tools, this.link, surface);
    this.view = new EditorView({mount: surface}, {
      state: this.stateOf(''),
      editable: () => this.enabled,
      attributes: () => ({
        role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy, 'aria-describedby': this.described,
        'aria-required': String(required), 'aria-invalid': String(this.invalid), 'aria-readonly': String(!this.enabled), tabindex: '0',
        class: 'ir-editor-text'
      }),
      dispatchTransaction: transaction => this.apply(transaction),
      handlePaste: (view, event, slice) => this.paste(event, slice)
    });
    this.refresh();
  }

  stateOf(html) {
    return EditorState.create({doc: read(html), plugins: [history(), keymap(KEYS), keymap(baseKeymap)]});
  }

  apply(transaction) {
    this.view.updateState(this.view.state.apply(transaction));
    this.refresh();
    if (transaction.docChanged) {
      this.changed();
    }
  }

  /** The server turns what Word means into what we keep; without it the editor's own reading has to do. */
  paste(event, slice) {
    const html = event.clipboardData && event.clipboardData.getData('text/html');
    if (!html) {
      return false;
    }
    const insert = content => this.view.dispatch(this.view.state.tr.replaceSelection(content).scrollIntoView().setMeta('paste', true));
    cleaned(html).then(kept => insert(readSlice(kept)), () => insert(slice));
    return true;
  }

  toolbar(labelledBy) {
    const bar = element('div', {class: 'ir-tools', role: 'toolbar', 'aria-label': 'Formatting'});
    TOOLS.forEach(tool => {
      tool = {...tool};
      const node = button(tool.label, () => this.run(tool.command), {'aria-pressed': 'false', tabindex: '-1'});
      node.irOn = tool.on;
      bar.append(node);
    });
    const link = button('Link', () => this.openLink(), {'aria-pressed': 'false', tabindex: '-1', 'aria-expanded': 'false'});
    link.irOn = state => marked(state, marks.link);
    bar.append(link);
    bar.firstElementChild.tabIndex = 0;
    bar.addEventListener('keydown', event => this.moveAlong(bar, event));
    bar.addEventListener('mousedown', event => event.preventDefault()); // the selection stays in the text
    return bar;
  }

  moveAlong(bar, event) {
    const buttons = [...bar.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1}[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    buttons.forEach(node => {
      node.tabIndex = node === next ? 0 : -1;
    });
    next.focus();
  }

  linkForm() {
    const id = unique();
    const error = element('span', {class: 'ir-error', role: 'alert'});
    const address = element('input', {id, type: 'text', class: 'form-control', placeholder: 'https://', inputmode: 'url'});
    const apply = () => {
      const href = address.value.trim();
      if (href !== '' && !isLink(href)) {
        error.textContent = 'A link must begin with https:// or mailto:';
        return;
      }
      const {from, to, empty} = this.view.state.selection;
      let change = this.view.state.tr;
      if (empty && href !== '') {
        change = change.replaceSelectionWith(schema.text(href, [marks.link.create({href})]), false);
      } else {
        change = change.removeMark(from, to, marks.link);
        change = href === '' ? change : change.addMark(from, to, marks.link.create({href}));
      }
      this.closeLink();
      this.view.dispatch(change);
    };
    const form = element('div', {class: 'ir-link', hidden: true},
      element('label', {for: id, text: 'Web or mail address of the link; empty removes it'}), address, button('Set link', apply),
      button('Cancel', () => this.closeLink()), error);
    form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target === address) {
        event.preventDefault();
        apply();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        this.closeLink();
      }
    });
    form.irAddress = address;
    form.irError = error;
    return form;
  }

  openLink() {
    const mark = marks.link.isInSet(this.view.state.selection.$from.marks());
    this.link.irAddress.value = mark ? mark.attrs.href : '';
    this.link.irError.textContent = '';
    this.link.hidden = false;
    this.link.irAddress.focus();
  }

  closeLink() {
    this.link.hidden = true;
    this.view.focus();
  }

  run(command) {
    command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  refresh() {
    this.tools.querySelectorAll('button').forEach(node => {
      node.setAttribute('aria-pressed', String(node.irOn(this.view.state)));
      node.disabled = !this.enabled;
    });
  }

  get() {
    return write(this.view.state.doc);
  }

  set(html) {
    this.view.updateState(this.stateOf(html || ''));
    this.refresh();
  }

  enable(enabled) {
    this.enabled = enabled;
    this.view.setProps({});
    this.refresh();
  }

  describe(describedBy, invalid) {
    this.described = describedBy;
    this.invalid = invalid;
    this.view.setProps({});
  }

  focus() {
    this.view.focus();
  }
}
