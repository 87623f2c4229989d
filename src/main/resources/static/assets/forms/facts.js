// What a form shows to read.

import {longDate} from './dom.js';

const repeated = new WeakMap();

function valueOf(scope, path) {
  return path.split('.').reduce((value, key) => (value === null || value === undefined ? undefined : value[key]), scope);
}

function present(value) {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '' && value !== false;
}

function repeat(node, items, html) {
  if (!repeated.has(node)) {
    repeated.set(node, [...node.childNodes]);
  }
  node.replaceChildren();
  (items || []).forEach(item => {
    repeated.get(node).map(child => child.cloneNode(true)).forEach(copy => {
      node.append(copy);
      show(copy, item, html);
    });
  });
}

/** Only addresses of ours: whatever else a fact may hold leads nowhere. */
function link(node, address) {
  if (/^\/(?!\/)/.test(address || '')) {
    node.setAttribute('href', address);
  } else {
    node.removeAttribute('href');
  }
}

/** @param html turns formatted text into nodes, by way of the editor's own structure */
export function show(node, facts, html) {
  if (!(node instanceof Element) || node.matches('[data-ir-field], [data-ir-rows], [data-ir-files], [data-ir-outcome], script')) {
    return;
  }
  const data = node.dataset;
  if (data.irWhen) {
    node.hidden = !present(valueOf(facts, data.irWhen));
  }
  if (data.irLink) {
    link(node, valueOf(facts, data.irLink));
  }
  if (data.irHref) {
    node.setAttribute('href', data.irHref.replace(/\{(\w+)}/g, (all, name) => encodeURIComponent(valueOf(facts, name) ?? '')));
  }
  if (data.irEach) {
    repeat(node, valueOf(facts, data.irEach), html);
  } else if (data.irFact) {
    const value = valueOf(facts, data.irFact);
    node.textContent = value === null || value === undefined ? '' : String(value);
  } else if (data.irFactDate) {
    node.textContent = longDate(valueOf(facts, data.irFactDate));
  } else if (data.irFactHtml) {
    node.replaceChildren(html(valueOf(facts, data.irFactHtml) || ''));
  } else {
    [...node.children].forEach(child => show(child, facts, html));
  }
}
