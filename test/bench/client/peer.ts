/** A server in a process of its own, so that its work is not counted: answers every POST as CreateFunction does. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const answer = JSON.stringify({
  func_urn: 'urn:fss:cn-north-4:p:function:default:hello:latest',
  func_name: 'hello',
  runtime: 'Python3.10',
  timeout: 3,
  memory_size: 128,
});
const headers = {
  'content-type': 'application/json',
  'content-length': answer.length,
  'x-request-id': 'abc',
};

const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, headers).end(answer));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
