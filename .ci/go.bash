# Sourced by the install scripts that build Go programs, with the machine's own Go.

export GOTOOLCHAIN=local GOFLAGS=-mod=mod
go_build_flags=(-p 2 -trimpath -buildvcs=false)
