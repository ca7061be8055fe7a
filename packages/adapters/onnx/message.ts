import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'

/** A field of a message on the wire. Numbers are those of onnx.proto3. */
export type Field = (writer: BinaryWriter) => void

const tagged =
  (number: number, wire: WireType, write: (writer: BinaryWriter) => void): Field =>
  writer => {
    writer.tag(number, wire)
    write(writer)
  }

export const text = (number: number, value: string): Field =>
  tagged(number, WireType.LengthDelimited, writer => writer.string(value))

export const bytes = (number: number, value: Uint8Array): Field =>
  tagged(number, WireType.LengthDelimited, writer => writer.bytes(value))

export const whole = (number: number, value: number): Field =>
  tagged(number, WireType.Varint, writer => writer.int64(value))

export const wholes = (number: number, values: readonly number[]): Field =>
  tagged(number, WireType.LengthDelimited, writer => {
    writer.fork()
    for (const value of values) writer.int64(value)
    writer.join()
  })

export const floats = (number: number, values: readonly number[]): Field =>
  tagged(number, WireType.LengthDelimited, writer => {
    writer.fork()
    for (const value of values) writer.float(value)
    writer.join()
  })

export const message = (fields: readonly Field[]): Uint8Array => {
  const writer = new BinaryWriter()
  for (const field of fields) field(writer)
  return writer.finish()
}

export const nested = (number: number, fields: readonly Field[]): Field => bytes(number, message(fields))
