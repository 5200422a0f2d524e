/** A model of Whisper that the studio knows where to get. */
export interface KnownModel {
  /** The name of its file. */
  readonly id: string
  readonly size: 'tiny' | 'base' | 'small' | 'turbo' | 'medium'
  readonly bytes: number
  readonly sha256: string
}

/** The models of whisper.cpp in many languages, from the fastest to the most exact; where they are never changes. */
const REVISION = '5359861c739e955e79d9a303bcbc70fb988958b1'
export const MODELS_ADDRESS = `https://huggingface.co/ggerganov/whisper.cpp/resolve/${REVISION}/`

export const KNOWN_MODELS: readonly KnownModel[] = [
  {
    id: 'ggml-tiny.bin',
    size: 'tiny',
    bytes: 77_691_713,
    sha256: 'be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21',
  },
  {
    id: 'ggml-base.bin',
    size: 'base',
    bytes: 147_951_465,
    sha256: '60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe',
  },
  {
    id: 'ggml-small.bin',
    size: 'small',
    bytes: 487_601_967,
    sha256: '1be3a9b2063867b937e64e2ec7483364a79917e157fa98c5d94b5c1fffea987b',
  },
  {
    id: 'ggml-large-v3-turbo-q5_0.bin',
    size: 'turbo',
    bytes: 574_041_195,
    sha256: '394221709cd5ad1f40c46e6031ca61bce88931e6e088c188294c6d5a55ffa7e2',
  },
  {
    id: 'ggml-medium.bin',
    size: 'medium',
    bytes: 1_533_763_059,
    sha256: '6c14d5adee5f86394037b4e4e8b59f1673b6cee10e3cf0b11bbdbee79c156208',
  },
]
