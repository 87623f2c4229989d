// What can be seen to be wrong before anything is sent. The server checks again, and has the last word.

const POUNDS = /^£?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\.[0-9]{2})?$/;
const EMAIL = /^[A-Za-z0-9.!#%&'*+/=?^_`|~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

function pounds(label, typed) {
  return POUNDS.test(typed) ? null : `${label} must be an amount in pounds written in full, such as 1576000 or 1,576,000.00.`;
}

function number(label, typed, {min = 0, max = 999999999}) {
  return /^[0-9]{1,9}$/.test(typed) && Number(typed) >= min && Number(typed) <= max
    ? null : `${label} must be a whole number from ${min} to ${max}.`;
}

function email(label, typed) {
  return EMAIL.test(typed) && !typed.includes('..') ? null : `${label} must be an e-mail address, such as name@example.org.`;
}

function length(label, typed, {max}) {
  const over = max ? [...typed].length - max : 0;
  return over > 0 ? `${label} is ${over.toLocaleString('en-GB')} characters too long; it may have ${max.toLocaleString('en-GB')}.` : null;
}

const BY_TYPE = {pounds, number, email, line: length, text: length, rich: length};

/** @returns the sentence to show, or null where nothing is wrong */
export function wrong(field) {
  const value = field.get();
  const typed = Array.isArray(value) ? value.join() : value.trim();
  if (field.unreadable && field.unreadable()) {
    return `${field.label} must be a real date, such as 19 December 2019.`;
  }
  if (typed === '' || (field.type === 'tick' && typed === 'false')) {
    return field.required ? missing(field) : null;
  }
  const check = BY_TYPE[field.type];
  return check ? check(field.label, typed, field.limits) : null;
}

function missing(field) {
  if (['choice', 'person', 'outcome'].includes(field.type)) {
    return `${field.label}: choose one.`;
  }
  if (field.type === 'choices') {
    return `${field.label}: tick at least one.`;
  }
  return field.type === 'tick' ? `${field.label}: tick this to go on.` : `${field.label} is missing. Fill it in.`;
}
