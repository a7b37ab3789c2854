// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node browser.mjs <allow|deny> <address>
// A person at a browser: follows redirects with cookies, signs in, says yes or no. Prints one line
// of JSON about the page it ended at: {"url": …, "status": …, "body": …}.
import http from 'node:http';

const [, , decision, start] = process.argv;
const jar = new Map();

function visit(url, form) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    }, (response) => {
      for (const line of response.headers['set-cookie'] ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
        jar.set(name, value);
      }
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => { body += text; });
      response.on('end', () => resolve({
        status: response.statusCode, location: response.headers.location, body,
      }));
    });
    request.on('error', reject);
    request.end(form && new URLSearchParams(form).toString());
  });
}

let url = start;
let form;
for (let step = 0; step < 20; step += 1) {
  let response;
  try {
    response = await visit(url, form);
  } catch {
    console.log(JSON.stringify({ url, status: 0, body: '' })); // nobody listens there
    break;
  }
  const { status, location, body } = response;
  form = undefined;
  if (location) {
    url = new URL(location, url).href;
    continue;
  }
  const action = /<form[^>]* action="([^"]+)"/.exec(body)?.[1];
  const abort = /href="([^"]*\/abort)"/.exec(body)?.[1];
  if (!action || status !== 200) {
    console.log(JSON.stringify({ url, status, body }));
    break;
  }
  const prompt = /name="prompt" value="([^"]+)"/.exec(body)?.[1];
  if (decision === 'deny' && abort) {
    url = new URL(abort, url).href;
  } else {
    url = new URL(action, url).href;
    form = prompt === 'login' ? { prompt, login: 'ysgol_test', password: 'x' } : { prompt };
  }
}
