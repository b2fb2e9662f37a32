// basis/row.go: exported var Consent can be changed

package basis

type row struct{ n int }

var Consent = &row{1}
