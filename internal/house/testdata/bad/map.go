// category/map.go: exported var Names can be changed

package category

var Names map[string]int
