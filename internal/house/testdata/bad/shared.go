// basis/fit_test.go: is not in a fresh clone

package basis

const facts = "../../shared/law/compat.json"
