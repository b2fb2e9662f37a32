// basis/fit_test.go: a test that is not run proves nothing

package basis

import "testing"

func TestFit(t *testing.T) { t.Skip("slow") }
