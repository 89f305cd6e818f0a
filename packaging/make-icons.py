#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the icons of Windows and macOS from resources/icons/areacliente.svg; run it after changing the drawing.

Both formats are a directory of PNGs. Needs rsvg-convert (librsvg2-bin).
"""
import pathlib
import struct
import subprocess

PACKAGING = pathlib.Path(__file__).parent
SVG = PACKAGING.parent / "resources/icons/areacliente.svg"


def png(size: int) -> bytes:
    return subprocess.run(
        ["rsvg-convert", "-w", str(size), "-h", str(size), str(SVG)], check=True, capture_output=True
    ).stdout


def ico(sizes: list[int]) -> bytes:
    """ICONDIR, one ICONDIRENTRY for each size, the images; a width of 256 is written as 0."""
    images = [png(size) for size in sizes]
    entries, offset = b"", 6 + 16 * len(sizes)
    for size, image in zip(sizes, images):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(images)


def icns(types: dict[bytes, int]) -> bytes:
    """The magic and the file's length, then for each image its type, its length with this header, and its PNG."""
    body = b""
    for kind, size in types.items():
        image = png(size)
        body += struct.pack(">4sI", kind, len(image) + 8) + image
    return struct.pack(">4sI", b"icns", len(body) + 8) + body


(PACKAGING / "windows/areacliente.ico").write_bytes(ico([16, 24, 32, 48, 64, 256]))
(PACKAGING / "macos/areacliente.icns").write_bytes(
    icns({b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024})
)
