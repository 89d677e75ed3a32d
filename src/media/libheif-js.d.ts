/** The part of libheif-js that Kinora uses; its own types stop at the raw bindings. */
declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    readonly handle: unknown;
    is_primary(): boolean;
    has_alpha_channel(): boolean;
  }
  interface DecodedImage {
    /** Set when decoding failed. */
    readonly code?: unknown;
    readonly message?: string;
    readonly channels?: readonly {
      readonly width: number;
      readonly height: number;
      readonly stride: number;
      readonly data: Uint8Array;
    }[];
  }
  const libheif: {
    HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
    heif_js_decode_image2(handle: unknown, colorspace: unknown, chroma: unknown): DecodedImage;
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
    readonly heif_chroma: {
      readonly heif_chroma_interleaved_RGB: unknown;
      readonly heif_chroma_interleaved_RGBA: unknown;
    };
  };
  export default libheif;
}
