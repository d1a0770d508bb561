/** An amount of two decimals less one cent. */
export function lessOneCent(amount: string): string {
  const cents = BigInt(amount.replace('.', '')) - 1n
  const text = cents.toString().padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
