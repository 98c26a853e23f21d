import { describe, expect, it } from 'vitest';
import { capEvaluationRequest } from '../contract/caps.ts';
import { sitingRequest } from '../contract/siting.ts';
import { Refusal } from './refusal.ts';
import { parseBody } from './request-body.ts';

const json = { 'content-type': 'application/json' };

function post(body: BodyInit | null, headers: Record<string, string> = json): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

async function refused(
  request: Request,
  schema: typeof capEvaluationRequest | typeof sitingRequest = capEvaluationRequest,
) {
  const refusal = await parseBody<unknown>(request, schema).catch((failure: unknown) => failure);
  if (!(refusal instanceof Refusal)) throw new Error('the body was not refused');
  return { code: refusal.code, fields: refusal.issues.map(({ field }) => field), issues: refusal.issues };
}

describe('parseBody', () => {
  it.each([
    ['{"awards":[{"amt": NaN}]}', 'awards.0.amt'],
    ['{"measure":"I-1","awards":[{"id":"a","amt":Infinity}]}', 'awards.0.amt'],
    ['{"awards":[{"amt": 0x10}]}', 'awards.0.amt'],
    ['{"awards":[{"amt": "1', 'awards.0.amt'],
    ['[{"lon": NaN,"lat":1}]', '0.lon'],
    ['[{"lon":1},{"lon":2,"lat":-Infinity}]', '1.lat'],
    ['{', 'body'],
    ['', 'body'],
    ['{} x', 'body'],
    ['// no comments\n{}', 'body'],
  ])('names the place of what is not JSON: %s -> %s', async (text, field) => {
    expect(await refused(post(text))).toMatchObject({ code: 'malformed_json', fields: [field] });
  });

  it('survives deep nesting that is not JSON', async () => {
    for (const text of ['['.repeat(1_000_000), '{"a":'.repeat(1_000_000)]) {
      expect(await refused(post(text))).toMatchObject({ code: 'malformed_json', fields: ['body'] });
    }
  });

  it('refuses a number beyond the doubles, which JSON reads as infinity', async () => {
    const text =
      '[{"lon":116,"lat":40,"crs":"WGS84","precisionM":1},{"lon":1e309,"lat":-1e309,"crs":"WGS84","precisionM":1}]';
    expect(await refused(post(text), sitingRequest)).toMatchObject({
      code: 'invalid_request',
      fields: ['1.lon', '1.lat'],
    });
  });

  it('names every unknown field, missing field and wrong type', async () => {
    const text = '{"measure":7,"awards":[{"id":"a","amount":"1"},{"amt":5}],"extra":1,"more":null}';
    const { code, issues } = await refused(post(text));
    expect(code).toBe('invalid_request');
    expect(issues.map(({ field, rule }) => `${field} ${rule}`).toSorted()).toEqual([
      'awards.0.amount unknown_field',
      'awards.1.amt wrong_type',
      'awards.1.id missing',
      'extra unknown_field',
      'measure wrong_type',
      'more unknown_field',
    ]);
  });

  it('names a repeated id, an empty list and absurd sizes', async () => {
    const twice = await refused(post('{"measure":"I-1","awards":[{"id":"a"},{"id":"a"}]}'));
    expect(twice.issues).toMatchObject([{ field: 'awards.1.id', rule: 'repeated_id' }]);
    expect((await refused(post('{"measure":"I-1","awards":[]}'))).fields).toEqual(['awards']);
    const points = JSON.stringify(
      Array.from({ length: 10_001 }, () => ({ lon: 1, lat: 1, crs: null, precisionM: null })),
    );
    expect((await refused(post(points), sitingRequest)).fields).toEqual(['body']);
    expect(
      (await refused(post(`{"measure":"${'x'.repeat(100_000)}","awards":[{"id":"a"}]}`))).fields,
    ).toEqual(['measure']);
  });

  it('lists at most a thousand issues', async () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `"k${index}":1`).join(',');
    expect((await refused(post(`{${keys}}`))).issues).toHaveLength(1000);
  });

  it('refuses prototype keys wherever they stand and pollutes nothing', async () => {
    const text =
      '{"measure":"I-1","awards":[{"id":"a","bases":{"__proto__":"1"}}],"__proto__":{"polluted":1}}';
    const { fields } = await refused(post(text));
    expect(fields.toSorted()).toEqual(['__proto__', 'awards.0.bases.__proto__']);
    expect((await refused(post('{"\\u005f_proto__":1}'))).fields).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('takes deep but well-formed JSON without harm', async () => {
    expect(await refused(post(`${'['.repeat(500_000)}${']'.repeat(500_000)}`))).toMatchObject({
      fields: ['body'],
    });
    const proto = `${'{"__proto__":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(await refused(post(proto))).toMatchObject({ code: 'invalid_request', fields: ['__proto__'] });
  });

  it('stops reading a body that is too large, announced or not', async () => {
    expect(await refused(post('{}', { ...json, 'content-length': '9000000' }))).toMatchObject({
      code: 'body_too_large',
      fields: ['body'],
    });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    const init = { method: 'POST', body: endless, headers: json, duplex: 'half' };
    expect((await refused(new Request('http://localhost/', init))).code).toBe('body_too_large');
    expect(sent).toBeLessThan(12);
  });

  it.each([{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/json; charset=gbk' }])(
    'refuses the content type %o',
    async (headers) => {
      const request = new Request('http://localhost/', {
        method: 'POST',
        body: new Uint8Array([0x7b, 0x7d]),
        headers,
      });
      expect((await refused(request)).code).toBe('unsupported_media_type');
    },
  );

  it('refuses bytes that are not UTF-8', async () => {
    expect(await refused(post(new Uint8Array([0x22, 0xff, 0x22])))).toMatchObject({
      code: 'malformed_json',
      fields: ['body'],
    });
  });

  it('answers the parsed body', async () => {
    const body = { measure: 'I-1', awards: [{ id: 'a', amt: '1.00', ent: null }] };
    const request = post(JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
    expect(await parseBody(request, capEvaluationRequest)).toEqual(body);
  });
});
