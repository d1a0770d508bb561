/**
 * Lets the words of a plain Error be. It is thrown where the program or its data are wrong, and nobody but who
 * mends them reads it; that it is thrown is for a test to see.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words-of-errors',
    value: {
      shouldIgnore: (path) =>
        path.isNewExpression() && path.node.callee.name === 'Error'
          ? 'the words of an error that nobody reads'
          : undefined,
    },
  },
]
