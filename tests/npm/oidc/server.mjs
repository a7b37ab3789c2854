// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node server.mjs <redirect address>…
// An OAuth 2.0 server by somebody else (oidc-provider), set up like X: public client, PKCE
// required, redirect addresses compared letter by letter, rotating refresh tokens, the same paths.
// Also answers GET /2/users/me for a living access token. Prints one line of JSON, {"port": …}, and
// runs until its standard input is closed. POST /test/expire lets every access token die.
import http from 'node:http';
import { Provider } from 'oidc-provider';

const redirectUris = process.argv.slice(2);
const scopes = ['tweet.read', 'tweet.write', 'users.read', 'media.write', 'offline.access'];
const accessTokens = new Set();
let expired = new Set();
let tokenRequests = 0;

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{
      client_id: 'school-app',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: redirectUris,
    }],
    scopes,
    pkce: { required: () => true, methods: ['S256'] },
    features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    issueRefreshToken: (ctx, client, code) => code.scopes.has('offline.access'),
    rotateRefreshToken: true,
    ttl: { AccessToken: 7200, AuthorizationCode: 30, RefreshToken: 86400 },
    routes: {
      authorization: '/i/oauth2/authorize',
      token: '/2/oauth2/token',
      revocation: '/2/oauth2/revoke',
    },
    cookies: { keys: ['only for tests'] },
  });
  // RFC 8252 lets any loopback port pass; X does not.
  provider.Client.prototype.redirectUriAllowed = function redirectUriAllowed(value) {
    return this.redirectUris.includes(value);
  };
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const json = (status, body) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (pathname === '/2/oauth2/token') tokenRequests += 1;
    if (pathname === '/test/expire') {
      expired = new Set(accessTokens);
      json(200, { tokenRequests });
    } else if (pathname === '/2/users/me') {
      const token = (request.headers.authorization ?? '').replace('Bearer ', '');
      const found = await provider.AccessToken.find(token);
      if (found) accessTokens.add(token);
      if (!found || expired.has(token) || !found.scopes.has('users.read')) {
        json(401, { title: 'Unauthorized', type: 'about:blank', status: 401 });
      } else {
        json(200, { data: { id: '42', username: found.accountId, name: 'Ysgol', protected: true } });
      }
    } else {
      handle(request, response);
    }
  });
  process.stdout.write(`${JSON.stringify({ port })}\n`);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
