// The list of those as whom a request can be sent.
import { callers, isAdministrator, token } from './credential.js'

const list = document.querySelector('#caller')
const words = document.querySelector('#words').dataset

const LAST = 'ces-last-caller'
const NOBODY = { kind: 'nobody', word: 'nobody' }
let offered = []

/** Returns whether one of them may call an operation that is usually called as `usual`. */
export function offerCallers(usual, role) {
  offered = [...givenCaller(), ...callers(), NOBODY]
  list.replaceChildren(...offered.map(optionOf))
  chooseCaller(usual, role)
  return usual === 'nobody' || offered.length > 1
}

/** With whom the example was recorded, else who called last, else any who may. */
export function chooseCaller(usual, role) {
  const last = sessionStorage.getItem(LAST)
  const may = (caller) => mayCall(caller, usual)
  const tests = [({ word }) => word === role, (each) => each.word === last && may(each), may]
  const found = tests.map((test) => offered.findIndex(test)).filter((index) => index >= 0)
  list.selectedIndex = found[0] ?? 0
}

export function chosenCaller() {
  const caller = offered[list.selectedIndex]
  sessionStorage.setItem(LAST, caller.word)
  return caller
}

function mayCall({ kind, word }, usual) {
  if (usual === 'administrator' || usual === 'nobody') return word === usual
  if (kind === 'given') return word === 'given'
  return kind === usual || (kind === 'officer' && usual === 'program')
}

function givenCaller() {
  if (token() === null) return []
  return [{ kind: 'given', word: isAdministrator() ? 'administrator' : 'given' }]
}

function optionOf({ word, id, username }) {
  const option = document.createElement('option')
  option.textContent = [words[wordKey(word)], id ?? username].filter(Boolean).join(' · ')
  return option
}

/** As the page spells it among its data. */
function wordKey(word) {
  return word.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
}
