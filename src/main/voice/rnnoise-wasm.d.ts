/** RNNoise in WebAssembly (github.com/xiph/rnnoise): the package has no types of its own. */
declare module '@echogarden/rnnoise-wasm' {
  interface Rnnoise {
    readonly HEAPF32: Float32Array
    _malloc(bytes: number): number
    _free(address: number): void
    _rnnoise_get_frame_size(): number
    _rnnoise_create(model: 0): number
    _rnnoise_destroy(state: number): void
    /** Both buffers hold one frame of floats the size of 16-bit samples; answers how likely it is a voice. */
    _rnnoise_process_frame(state: number, output: number, input: number): number
  }

  export default function openRnnoise(): Promise<Rnnoise>
}
