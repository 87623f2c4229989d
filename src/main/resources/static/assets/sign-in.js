// Tasklist's links name the task after the #, which no server sees: keep it through the sign-in.
const form = document.getElementById('sign-in');
form.action += location.hash;
