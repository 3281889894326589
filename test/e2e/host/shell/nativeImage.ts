import { existsSync, readFileSync } from 'node:fs';
import type { NativeImage, Size, nativeImage as NativeImageModule } from 'electron';
import { notImplemented } from '../notImplemented.ts';

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** An image as the bytes it was made of; nothing is decoded but a PNG's size. */
class NativeImageDouble implements NativeImage {
  isMacTemplateImage = false;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  isEmpty(): boolean {
    return this.bytes.length === 0;
  }

  getSize(): Size {
    const isPng = this.bytes.toString('hex', 0, 8) === PNG_SIGNATURE;
    if (!isPng) return { width: 0, height: 0 };
    return { width: this.bytes.readUInt32BE(16), height: this.bytes.readUInt32BE(20) };
  }

  toPNG(): Buffer {
    return Buffer.from(this.bytes);
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.bytes.toString('base64')}`;
  }

  setTemplateImage(isTemplate: boolean): void {
    this.isMacTemplateImage = isTemplate;
  }

  isTemplateImage(): boolean {
    return this.isMacTemplateImage;
  }

  addRepresentation = (): never => notImplemented('NativeImage.addRepresentation');
  crop = (): never => notImplemented('NativeImage.crop');
  getAspectRatio = (): never => notImplemented('NativeImage.getAspectRatio');
  getBitmap = (): never => notImplemented('NativeImage.getBitmap');
  getNativeHandle = (): never => notImplemented('NativeImage.getNativeHandle');
  getScaleFactors = (): never => notImplemented('NativeImage.getScaleFactors');
  resize = (): never => notImplemented('NativeImage.resize');
  toBitmap = (): never => notImplemented('NativeImage.toBitmap');
  toJPEG = (): never => notImplemented('NativeImage.toJPEG');
}

type NativeImageCalls = Pick<
  typeof NativeImageModule,
  'createEmpty' | 'createFromPath' | 'createFromBuffer' | 'createFromDataURL'
>;

/** The double of `nativeImage`. A file that is not there gives an empty image, as in Electron. */
export function createNativeImage(): NativeImageCalls {
  return {
    createEmpty: () => new NativeImageDouble(Buffer.alloc(0)),
    createFromPath: (path) => new NativeImageDouble(existsSync(path) ? readFileSync(path) : Buffer.alloc(0)),
    createFromBuffer: (buffer) => new NativeImageDouble(Buffer.from(buffer)),
    createFromDataURL: (url) => new NativeImageDouble(Buffer.from(url.split(',')[1] ?? '', 'base64')),
  };
}
