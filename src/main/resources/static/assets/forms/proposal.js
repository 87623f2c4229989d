// What the form and the server say to each other: load, save in order, save at once, upload.

const CONFLICT = 409;

function token() {
  const cookie = document.cookie.match(/(?:^|;\s*)CSRF-TOKEN=([^;]*)/);
  return cookie ? decodeURIComponent(cookie[1]) : '';
}

function headers(type) {
  const given = {'X-CSRF-TOKEN': token(), Accept: 'application/json'};
  if (type) {
    given['Content-Type'] = type;
  }
  return given;
}

function why(status, detail) {
  if (status === 401) {
    return 'you are signed out. Sign in again in another tab, then go on here';
  }
  return detail || (status ? 'the server is busy. It is tried again' : 'there is no connection. It is tried again');
}

/** A failed request, with the sentence to show. */
export class Failed extends Error {
  constructor(status, problem) {
    super(why(status, problem && (problem.detail || problem.message)));
    this.status = status;
    this.problem = problem || {};
  }
}

async function request(url, options) {
  let response;
  try {
    response = await fetch(url, {credentials: 'same-origin', cache: 'no-store', ...options});
  } catch (e) {
    throw new Failed(0);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Failed(response.status, body);
  }
  return body;
}

/** What pasted text becomes. */
export async function cleaned(html) {
  const answer = await request('/api/rich-text', {method: 'POST', headers: headers('application/json'), body: JSON.stringify({html})});
  return answer.html;
}

/** The proposal of one task. Nothing is sent while an earlier save is under way, so that saves arrive in order. */
export class Proposal {
  constructor(taskId) {
    this.address = '/api/tasks/' + encodeURIComponent(taskId);
    this.version = null;
    this.basedOn = null;
    this.queue = Promise.resolve();
    this.underWay = null;
  }

  async load() {
    const form = await request(this.address + '/proposal', {headers: headers()});
    this.version = form.version;
    this.basedOn = form.basedOn;
    return form;
  }

  /** @param content called when its turn has come, so that the newest is sent */
  save(content) {
    const turn = this.queue.then(() => this.put(content()));
    this.queue = turn.catch(() => null);
    return turn;
  }

  async put(content) {
    this.underWay = JSON.stringify(content);
    try {
      const saved = await request(this.address + '/proposal', {method: 'PUT', headers: headers('application/json'), body: this.body(content)});
      this.version = Math.max(this.version || 0, saved.version);
      return saved;
    } finally {
      this.underWay = null;
    }
  }

  /**
   * Waits for the answer, because Tasklist posts the moment this returns. A save that is still under way may arrive first; what it
   * leaves is our own and no conflict.
   */
  saveNow(content) {
    try {
      return this.putNow(content);
    } catch (failed) {
      if (failed.status !== CONFLICT || JSON.stringify(failed.problem.content) !== this.underWay) {
        throw failed;
      }
      this.version = failed.problem.version;
      return this.putNow(content);
    }
  }

  /** Whether a refused save was only overtaken by a later one of this same window. */
  overtookItself(failed) {
    return failed.status === CONFLICT && failed.problem.version === this.version;
  }

  putNow(content) {
    const call = new XMLHttpRequest();
    call.open('PUT', this.address + '/proposal', false);
    Object.entries(headers('application/json')).forEach(([name, value]) => call.setRequestHeader(name, value));
    try {
      call.send(this.body(content));
    } catch (e) {
      throw new Failed(0);
    }
    let answer = null;
    try {
      answer = JSON.parse(call.responseText);
    } catch (e) {
      // an answer without a body has no sentence of its own
    }
    if (call.status !== 200) {
      throw new Failed(call.status, answer);
    }
    this.version = answer.version;
    return answer;
  }

  body(content) {
    return JSON.stringify({content, version: this.version, basedOn: this.basedOn});
  }

  upload(file, progress) {
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      call.open('POST', this.address + '/files');
      Object.entries(headers()).forEach(([name, value]) => call.setRequestHeader(name, value));
      call.upload.addEventListener('progress', event => event.lengthComputable && progress(event.loaded / event.total));
      call.addEventListener('error', () => reject(new Failed(0)));
      call.addEventListener('load', () => {
        let answer = null;
        try {
          answer = JSON.parse(call.responseText);
        } catch (e) {
          // as above
        }
        if (call.status === 201) {
          resolve(answer);
        } else {
          reject(new Failed(call.status, answer));
        }
      });
      const body = new FormData();
      body.append('file', file);
      call.send(body);
    });
  }

  fileAddress(key) {
    return this.address + '/files/' + encodeURIComponent(key);
  }

  wordAddress() {
    return this.address + '/report.docx';
  }

  /** What a Word document says, heading by heading, beside the form as it was saved last. */
  compareWord(file) {
    const body = new FormData();
    body.append('file', file);
    return request(this.wordAddress(), {method: 'POST', headers: headers(), body});
  }

  handBack() {
    return request(this.address + '/hand-back', {method: 'POST', headers: headers()});
  }
}

Proposal.CONFLICT = CONFLICT;
