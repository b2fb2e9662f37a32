module github.com/careprivacy/ukgdpr

go 1.26
