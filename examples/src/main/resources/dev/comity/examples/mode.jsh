/set mode comity normal -quiet
/set prompt comity "\ncomity> " "   ...> "
/set format comity result "{value}{post}" added,modified,replaced-ok-primary
/set truncation comity 100000
/set mode comity -retain
/set feedback -retain comity
/exit
