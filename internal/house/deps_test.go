package house

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// deps is every package that a program which imports these links, as the go command lists them. It asks no network.
func deps(t *testing.T, pkgs ...string) []string {
	t.Helper()
	args := []string{"list", "-deps"}
	for _, pkg := range pkgs {
		args = append(args, module+"/"+pkg)
	}
	list := exec.Command("go", args...)
	list.Dir = "../.."
	list.Env = append(os.Environ(), "GOPROXY=off", "GOFLAGS=-mod=readonly", "GOWORK=off")
	var complaint strings.Builder
	list.Stderr = &complaint
	out, err := list.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", list.Args, err, complaint.String())
	}
	return strings.Fields(string(out))
}

// A program that declares what it does and checks it links neither the formats of others nor decimal arithmetic, nor
// anything else from outside the module and the standard library.
func TestCoreLinksNoLeaf(t *testing.T) {
	linked := deps(t, "basis", "gdpr")
	for _, pkg := range linked {
		ours, inModule := strings.CutPrefix(pkg, module+"/")
		first, _, _ := strings.Cut(pkg, "/")
		row := slices.IndexFunc(graph, func(row struct{ pkg, may string }) bool { return row.pkg == ours })
		switch {
		case inModule && row < 0:
			t.Errorf("%s is linked and has no row in the table of packages", ours)
		case inModule && graph[row].may == core:
			t.Errorf("%s is a leaf, and a program with basis and gdpr alone links it", ours)
		case !inModule && strings.Contains(first, ".") && !strings.HasPrefix(pkg, "vendor/"):
			t.Errorf("a program with basis and gdpr alone links %s", pkg)
		}
	}
	if !slices.Contains(linked, module+"/gdpr") || !slices.Contains(linked, "time") {
		t.Errorf("found %d packages, gdpr or time not among them: the list is not what it was", len(linked))
	}
	if !slices.Contains(deps(t, "gdpr/money"), "github.com/shopspring/decimal") {
		t.Error("gdpr/money does not link decimal: this test no longer sees what it looks for")
	}
}
