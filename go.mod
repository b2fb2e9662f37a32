module github.com/careprivacy/ukgdpr

go 1.26.0

require (
	github.com/shopspring/decimal v1.6.0
	golang.org/x/exp v0.0.0-20261014143641-f0251eb4aa3e
)
