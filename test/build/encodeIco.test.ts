import { expect, test } from 'vitest';
import { encodeIco } from '../../build/encodeIco.ts';

test('an .ico file names every picture with its size, length and place', () => {
  const small = Buffer.from('small picture');
  const large = Buffer.from('a larger picture');
  const ico = encodeIco([
    { size: 16, png: small },
    { size: 256, png: large },
  ]);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  // 256 does not fit into a byte and is written as 0.
  expect([ico[6], ico[7], ico[22], ico[23]]).toEqual([16, 16, 0, 0]);
  const picture = (entry: number): Buffer =>
    ico.subarray(ico.readUInt32LE(entry + 12), ico.readUInt32LE(entry + 12) + ico.readUInt32LE(entry + 8));
  expect(picture(6)).toEqual(small);
  expect(picture(22)).toEqual(large);
});
