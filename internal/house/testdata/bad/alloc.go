// category/set_test.go: put Alloc into its name

package category

import "testing"

func TestCheap(t *testing.T) {
	if testing.AllocsPerRun(10, func() {}) != 0 {
		t.Error("not cheap")
	}
}
