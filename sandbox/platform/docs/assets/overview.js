// Leaves of the list of operations those that have all the words.
import { token } from './credential.js'

const field = document.querySelector('#filter')
const found = document.querySelector('#found')
const atHand = document.querySelector('#at-hand')

field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\s+/)
  for (const item of document.querySelectorAll('.tag li')) {
    const text = item.textContent.toLowerCase()
    item.hidden = !words.every((word) => text.includes(word))
  }
  for (const section of document.querySelectorAll('.tag')) {
    section.hidden = section.querySelector('li:not([hidden])') === null
  }
  const left = document.querySelectorAll('.tag li:not([hidden])').length
  found.textContent = `${left} ${found.dataset.name}`
})

function tellWhatIsAtHand() {
  const { some, none } = atHand.dataset
  atHand.textContent = token() === null ? none : some
}

document.addEventListener('credential', tellWhatIsAtHand)
tellWhatIsAtHand()
