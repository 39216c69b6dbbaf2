import http from 'node:http';

function post(url, data, { headers = {} } = {}) {
  const body = JSON.stringify(data);
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      method: 'POST',
      headers: {
        Accept: 'application/json, text/plain, */*',
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        ...headers,
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode >= 200 && response.statusCode < 300
          ? resolve({ status: response.statusCode })
          : reject(new Error(`Request failed with status code ${response.statusCode}`)));
    });
    request.end(body);
  });
}

export default { post };
