# The package for Debian and Ubuntu: tools/package builds and examines it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME eleven-states)
set(CPACK_PACKAGE_VENDOR "The Eleven States authors")
set(CPACK_PACKAGE_CONTACT "The Eleven States authors <authors@elevenstates.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "watch the kernel's TCP pass through its eleven states")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Client and server are real sockets on two private hosts, and the wire
between them is yours: every segment waits until you deliver, drop or copy
it. After each act both kernels are asked for their state, and their answer
is what you see, beside the lines of code that caused it. A course of 23
lessons in English and Chinese, challenges, recordings, captures of tcpdump
and Wireshark, and your own program, unchanged, with each of its socket
calls held.")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# One for each Debian and Ubuntu, newer on the newer one: 0.1.0~debian12.
cmake_host_system_information(RESULT system QUERY DISTRIB_ID)
cmake_host_system_information(RESULT release QUERY DISTRIB_VERSION_ID)
set(CPACK_DEBIAN_PACKAGE_VERSION "${PROJECT_VERSION}~${system}${release}")
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded as plugins, which dpkg-shlibdeps does not see: icons and pictures in SVG. Debian 13 has them in a package of their own.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-svg-plugins | libqt6svg6 (<< 6.7.2-5~)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "wireshark, python3, fonts-noto-cjk | fonts-wqy-zenhei")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_LIST_DIR}/postinst" "${CMAKE_CURRENT_LIST_DIR}/prerm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
