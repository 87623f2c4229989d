// Making elements. Text is only ever set as text.

let made = 0;

export function unique() {
  made += 1;
  return 'ir-' + made;
}

/** @param attributes `text` is the element's text; false and null leave an attribute out */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key === 'text') {
      node.textContent = value;
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value === true ? '' : value);
    }
  });
  node.append(...children.filter(child => child));
  return node;
}

export function button(text, action, attributes = {}) {
  const node = element('button', {type: 'button', class: 'btn btn-default', text, ...attributes});
  node.addEventListener('click', action);
  return node;
}

/** 2 March 2026, or '' for what is no date. */
export function longDate(iso) {
  const day = /^\d{4}-\d{2}-\d{2}/.test(iso || '') ? new Date(iso.slice(0, 10) + 'T12:00:00Z') : null;
  return day && !isNaN(day) ? day.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}) : '';
}

export function clockTime(instant) {
  return new Date(instant).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
}
