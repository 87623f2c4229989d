// The structure of formatted text: what the server keeps, and nothing else. Text from outside is read into this structure
// in a document of its own and never put on the page as HTML.

import {DOMParser as StructureReader, DOMSerializer, Schema} from '/assets/editor/prosemirror-model.js';

const cell = {scope: {default: null}, colspan: {default: null}, rowspan: {default: null}};

function cellAttributes(node) {
  return {scope: node.getAttribute('scope'), colspan: node.getAttribute('colspan'), rowspan: node.getAttribute('rowspan')};
}

function given(attributes) {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

export const schema = new Schema({
  nodes: {
    doc: {content: 'block+'},
    paragraph: {group: 'block', content: 'inline*', parseDOM: [{tag: 'p'}], toDOM: () => ['p', 0]},
    heading: {
      group: 'block', content: 'inline*', defining: true, attrs: {level: {default: 2}},
      parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({tag: 'h' + level, attrs: {level: Math.min(4, Math.max(2, level))}})),
      toDOM: node => ['h' + node.attrs.level, 0]
    },
    blockquote: {group: 'block', content: 'block+', defining: true, parseDOM: [{tag: 'blockquote'}], toDOM: () => ['blockquote', 0]},
    bullet_list: {group: 'block', content: 'list_item+', parseDOM: [{tag: 'ul'}], toDOM: () => ['ul', 0]},
    ordered_list: {group: 'block', content: 'list_item+', parseDOM: [{tag: 'ol'}], toDOM: () => ['ol', 0]},
    list_item: {content: 'paragraph block*', defining: true, parseDOM: [{tag: 'li'}], toDOM: () => ['li', 0]},
    table: {group: 'block', content: 'table_head? table_body+', isolating: true, parseDOM: [{tag: 'table'}], toDOM: () => ['table', 0]},
    table_head: {content: 'table_row+', parseDOM: [{tag: 'thead'}], toDOM: () => ['thead', 0]},
    table_body: {content: 'table_row+', parseDOM: [{tag: 'tbody'}], toDOM: () => ['tbody', 0]},
    table_row: {content: '(table_cell | table_header)+', parseDOM: [{tag: 'tr'}], toDOM: () => ['tr', 0]},
    table_cell: {
      content: 'block+', isolating: true, attrs: cell, parseDOM: [{tag: 'td', getAttrs: cellAttributes}],
      toDOM: node => ['td', given({...node.attrs, scope: null}), 0]
    },
    table_header: {
      content: 'block+', isolating: true, attrs: cell, parseDOM: [{tag: 'th', getAttrs: cellAttributes}],
      toDOM: node => ['th', given(node.attrs), 0]
    },
    text: {group: 'inline'},
    hard_break: {group: 'inline', inline: true, selectable: false, parseDOM: [{tag: 'br'}], toDOM: () => ['br']}
  },
  marks: {
    link: {
      attrs: {href: {}}, inclusive: false,
      parseDOM: [{tag: 'a[href]', getAttrs: node => isLink(node.getAttribute('href')) && {href: node.getAttribute('href')}}],
      toDOM: mark => ['a', {href: mark.attrs.href, rel: 'noopener noreferrer'}, 0]
    },
    strong: {parseDOM: [{tag: 'strong'}, {tag: 'b'}], toDOM: () => ['strong', 0]},
    em: {parseDOM: [{tag: 'em'}, {tag: 'i'}], toDOM: () => ['em', 0]}
  }
});

export function isLink(href) {
  return /^(https?:\/\/|mailto:)\S+$/i.test(href || '');
}

function inert(html) {
  return new window.DOMParser().parseFromString(html, 'text/html').body;
}

export function read(html) {
  return StructureReader.fromSchema(schema).parse(inert(html));
}

export function readSlice(html) {
  return StructureReader.fromSchema(schema).parseSlice(inert(html));
}

export function nodes(document_) {
  return DOMSerializer.fromSchema(schema).serializeFragment(document_.content);
}

/** @returns '' where there is nothing to read */
export function write(document_) {
  if (document_.textContent.trim() === '') {
    return '';
  }
  const holder = window.document.createElement('div');
  holder.append(nodes(document_));
  return holder.innerHTML;
}
