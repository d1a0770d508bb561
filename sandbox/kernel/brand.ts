declare const brand: unique symbol

/** A value that went through its one parser and cannot be mixed up with others of its shape. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
