// What the page's template of GOV.UK Frontend has in a script of its own, which our content policy does not allow within a page.
import { initAll } from '/assets/govuk-frontend/govuk-frontend.min.js';

document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
}
initAll();
