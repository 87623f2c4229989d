// Instead of the application's own sign-in form, load the page afresh: the server leads to the one sign-in.
const application = (location.pathname.match(/\/app\/([^/]+)\//) || [])[1];

export default {
  id: 'to-login',
  pluginPoint: application + '.login',
  priority: 1000,
  properties: { label: 'Sign in' },
  render: () => { location.replace(location.pathname); },
  unmount: () => {}
};
